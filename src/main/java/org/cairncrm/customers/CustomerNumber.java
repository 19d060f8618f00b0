package org.cairncrm.customers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats and parses a customer number: {@code C-10001}. */
final class CustomerNumber {
  private static final Pattern WRITTEN = Pattern.compile("(?i:c-?)?([1-9][0-9]{0,17})");

  private CustomerNumber() {}

  static String shown(long number) {
    return "C-" + number;
  }

  /** The number; null when the text is not a customer number. */
  static @Nullable Long parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
  }
}
