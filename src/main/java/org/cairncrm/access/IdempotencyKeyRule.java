package org.cairncrm.access;

import java.util.regex.Pattern;
import org.cairncrm.shared.HeaderRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rule for the form of an {@code Idempotency-Key}. */
@Component
class IdempotencyKeyRule implements HeaderRule {
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,200}");

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String header() {
    return IdempotencyHeaders.KEY;
  }

  @Override
  public @Nullable String fault(String value) {
    return KEY.matcher(value).matches() ? null : "must have 1 to 200 printable ASCII characters";
  }
}
