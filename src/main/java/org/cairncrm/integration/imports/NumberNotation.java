package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.util.List;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/**
 * The notation of numbers in a file. Only ASCII digits are read, and never E notation.
 *
 * @param thousands the separator of groups of three digits; null for none, a space for any kind of
 *     space
 * @param trailingSign whether the sign may be the last character: {@code 12.50-}
 * @param parentheses whether a number in parentheses is negative: {@code (12.50)}
 * @param currencySigns the signs that are allowed before or after a number
 */
record NumberNotation(
    char decimal,
    @Nullable Character thousands,
    boolean trailingSign,
    boolean parentheses,
    List<String> currencySigns) {
  static final NumberNotation PLAIN = new NumberNotation('.', null, false, false, List.of());

  /** Longer texts are not numbers that Cairn can store. */
  private static final int LONGEST = 60;

  private static final char MINUS = '\u2212';

  /** The number; null when the text is not a number in this notation. */
  @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    boolean negative = false;
    boolean signed = false;
    boolean priced = currencySigns.isEmpty();
    String rest = text;
    // signs may be nested: -$5, $-5, $(5), ($5)
    for (int round = 0; round < 2; round++) {
      if (!signed && parentheses && rest.startsWith("(") && rest.endsWith(")")) {
        rest = InvisibleCharacters.trim(rest.substring(1, rest.length() - 1));
        negative = true;
        signed = true;
      }
      char sign = signed ? ' ' : sign(rest);
      if (sign != ' ') {
        negative = sign == '-';
        signed = true;
        rest = isSign(rest.charAt(0)) ? rest.substring(1) : rest.substring(0, rest.length() - 1);
      }
      String amount = priced ? rest : withoutCurrency(rest);
      priced = priced || !amount.equals(rest);
      rest = amount;
    }
    return digits(rest, negative);
  }

  /** An example of a number in this notation, for messages. */
  String example() {
    return "1" + (thousands == null ? "" : thousands) + "234" + decimal + "50";
  }

  private char sign(String text) {
    if (text.length() < 2) {
      return ' ';
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    char sign = isSign(first) ? first : trailingSign && isSign(last) ? last : ' ';
    return sign == MINUS ? '-' : sign;
  }

  private static boolean isSign(char one) {
    return one == '-' || one == '+' || one == MINUS;
  }

  private String withoutCurrency(String text) {
    for (String sign : currencySigns) {
      if (text.startsWith(sign)) {
        return InvisibleCharacters.trim(text.substring(sign.length()));
      }
      if (text.endsWith(sign)) {
        return InvisibleCharacters.trim(text.substring(0, text.length() - sign.length()));
      }
    }
    return text;
  }

  private @Nullable BigDecimal digits(String text, boolean negative) {
    StringBuilder plain = new StringBuilder(negative ? "-" : "");
    boolean fraction = false;
    boolean grouped = false;
    int digits = 0;
    int group = 0;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one >= '0' && one <= '9') {
        plain.append(one);
        digits++;
        group++;
      } else if (one == decimal && !fraction && (!grouped || group == 3)) {
        plain.append('.');
        fraction = true;
      } else if (isThousands(one) && !fraction && (grouped ? group == 3 : group > 0 && group < 4)) {
        grouped = true;
        group = 0;
      } else {
        return null;
      }
    }
    boolean whole = digits > 0 && (fraction || !grouped || group == 3);
    return whole ? new BigDecimal(plain.toString()) : null;
  }

  private boolean isThousands(char one) {
    return thousands != null
        && (one == thousands || thousands == ' ' && Character.isSpaceChar(one));
  }
}
