package org.cairncrm.loyalty;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number on a member's card, such as {@code 700000100015}: a 7, the customer number with ten
 * digits, and a check digit. It identifies a member and is no secret.
 *
 * <p>The check digit is that of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (Marburg,
 * 2004). It detects every single wrong digit and every exchange of two neighbours.
 */
public final class MemberNumber {
  private static final Pattern CUSTOMER = Pattern.compile("C-([1-9][0-9]{0,17})");
  private static final Pattern MEMBER = Pattern.compile("7(0*)([1-9][0-9]*)([0-9])");
  private static final Pattern GAPS = Pattern.compile("[ -]");
  private static final int DIGITS = 10;

  /** The quasigroup of order 10 in Damm's thesis, a row for each interim digit. */
  private static final String[] NEXT = {
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790"
  };

  private MemberNumber() {}

  /**
   * The member number of a customer.
   *
   * @param customer the customer number, such as {@code C-10001}
   */
  public static String of(String customer) {
    Matcher matcher = CUSTOMER.matcher(customer);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(customer + " is not a customer number");
    }
    String digits = matcher.group(1);
    String number = "7" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    return number + check(number);
  }

  /** The customer number; null if the text is no member number or its check digit is wrong. */
  static @Nullable String customer(String typed) {
    String number = GAPS.matcher(typed).replaceAll("");
    Matcher matcher = MEMBER.matcher(number);
    boolean whole =
        matcher.matches()
            && matcher.group(1).length() == Math.max(0, DIGITS - matcher.group(2).length())
            && check(number) == '0';
    return whole ? "C-" + matcher.group(2) : null;
  }

  /** The check digit of a number; 0 for a number that ends in its check digit. */
  private static char check(String number) {
    char interim = '0';
    for (int i = 0; i < number.length(); i++) {
      interim = NEXT[interim - '0'].charAt(number.charAt(i) - '0');
    }
    return interim;
  }
}
