package org.cairncrm.customers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone types to find a customer.
 *
 * @param whole all of it, with single spaces
 * @param words of which each must be found
 */
record SearchWords(String whole, List<String> words) {
  /** More than this nobody types, and each word costs. */
  private static final int MOST_WORDS = 8;

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
  private static final Pattern WRITTEN_NUMBER = Pattern.compile("\\+?[0-9 ()./-]{3,}");
  private static final Pattern PUNCTUATION = Pattern.compile("[^0-9+]");
  private static final Pattern TRUNK_PREFIX = Pattern.compile("^(\\+|0+)");

  /** Null when nothing was typed. */
  static @Nullable SearchWords of(@Nullable String typed) {
    String whole = typed == null ? "" : GAP.matcher(typed).replaceAll(" ").strip();
    if (whole.isEmpty()) {
      return null;
    }
    List<String> words =
        digits(whole).length() > 0
            ? List.of(digits(whole))
            : Arrays.stream(whole.split(" ")).distinct().limit(MOST_WORDS).toList();
    return new SearchWords(whole, words);
  }

  /**
   * The digits of a phone number, as it ends in every form that it is written in: without {@code +}
   * or the zeros before it. Empty when the text is no number.
   */
  private static String digits(String text) {
    if (!WRITTEN_NUMBER.matcher(text).matches()) {
      return "";
    }
    String number = PUNCTUATION.matcher(text).replaceAll("");
    return TRUNK_PREFIX.matcher(number).replaceFirst("");
  }

  /** The number of a customer that was typed; null when it is none. */
  @Nullable Long number() {
    return CustomerNumber.parse(whole);
  }

  /** The contact point that was typed in full, as it is stored; null when it is none. */
  @Nullable String contactPoint() {
    String email = EmailAddress.normalised(whole);
    if (email != null) {
      return email;
    }
    boolean international = whole.startsWith("+") || whole.startsWith("00");
    return international && !digits(whole).isEmpty() ? "+" + digits(whole) : null;
  }
}
