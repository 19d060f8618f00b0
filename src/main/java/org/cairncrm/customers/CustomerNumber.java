package org.cairncrm.customers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer's number as people write it: {@code C-10001}. */
final class CustomerNumber {
  private static final Pattern WRITTEN = Pattern.compile("(?i:c-?)?([1-9][0-9]{0,17})");

  private CustomerNumber() {}

  static String shown(long number) {
    return "C-" + number;
  }

  /** Null when the text is no number of a customer. */
  static @Nullable Long parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
  }
}
