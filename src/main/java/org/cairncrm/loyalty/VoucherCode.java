package org.cairncrm.loyalty;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads the codes of vouchers, such as {@code K7RT-3WXD-9MNF-4HPC}.
 *
 * <p>A code has 15 random characters of 23 and a check character: 67.8 bits. If 100,000 codes are
 * usable, a guess succeeds once in 2.6 × 10<sup>15</sup> tries. The alphabet has no vowels, so that
 * no code reads as a word, and of characters that look alike (2 Z, 5 S, 6 G, 8 B, U V, and those
 * like 0 or 1) at most one. A code typed with the other one is read as if it were right.
 *
 * <p>The check character makes the sum of all 16, each multiplied by its place, divisible by 23.
 * This is the check digit of ISBN-10 (ISO 2108:1992) with 23 in place of 11. Because 23 is a prime
 * number above 16, it detects every single wrong character and every exchange of two characters.
 */
final class VoucherCode {
  static final String ALPHABET = "34679BCDFHJKMNPRSTVWXYZ";
  static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]");
  private static final Map<Character, Character> ALIKE =
      Map.of('2', 'Z', '5', 'S', '8', 'B', 'G', '6', 'U', 'V');

  private VoucherCode() {}

  /**
   * A new code.
   *
   * @param prefix capitals and digits that come before it; null for none
   */
  static String next(@Nullable String prefix) {
    return next(prefix, RANDOM);
  }

  static String next(@Nullable String prefix, RandomGenerator random) {
    StringBuilder code = new StringBuilder(LENGTH);
    int sum = 0;
    for (int place = 1; place < LENGTH; place++) {
      int value = random.nextInt(ALPHABET.length());
      code.append(ALPHABET.charAt(value));
      sum += place * value;
    }
    code.append(ALPHABET.charAt(check(sum)));
    for (int gap = LENGTH - GROUP; gap > 0; gap -= GROUP) {
      code.insert(gap, '-');
    }
    return prefix == null ? code.toString() : prefix + "-" + code;
  }

  /** The value v for which sum + 16 v is divisible by 23. */
  private static int check(int sum) {
    int size = ALPHABET.length();
    for (int value = 0; value < size; value++) {
      if ((sum + LENGTH * value) % size == 0) {
        return value;
      }
    }
    throw new IllegalStateException("16 has an inverse modulo 23");
  }

  /** The last group of a code, such as {@code …-4HPC}; none of a code without groups. */
  static String masked(String code) {
    int last = code.lastIndexOf('-');
    return last < 0 ? "…" : "…" + code.substring(last);
  }

  /** Whether only those who were given the code know it; otherwise customers share it. */
  static boolean isGenerated(String code) {
    return generated(key(code)) != null;
  }

  /** The letters and digits of a code in capitals, by which it is found. */
  static String key(String typed) {
    return OTHERS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * The key of a generated code in which characters are replaced that look like one of the
   * alphabet; null if the check character does not match, so that no generated code is meant.
   */
  static @Nullable String generated(String key) {
    if (key.length() < LENGTH) {
      return null;
    }
    String prefix = key.substring(0, key.length() - LENGTH);
    String code =
        key.substring(prefix.length())
            .chars()
            .mapToObj(letter -> String.valueOf(ALIKE.getOrDefault((char) letter, (char) letter)))
            .collect(Collectors.joining());
    int sum = 0;
    for (int place = 1; place <= LENGTH; place++) {
      int value = ALPHABET.indexOf(code.charAt(place - 1));
      if (value < 0) {
        return null;
      }
      sum += place * value;
    }
    return sum % ALPHABET.length() == 0 ? prefix + code : null;
  }
}
