package org.cairncrm.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** How phone numbers are written down: E.164, such as {@code +48601234567}. */
final class PhoneNumber {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumber() {}

  /**
   * Null when it is not a number that can be called. A number with an extension is not: E.164 has
   * no place for it.
   *
   * @param country whose own way of writing numbers is understood beside the international one
   */
  static @Nullable String normalised(String given, @Nullable String country) {
    try {
      var number = NUMBERS.parse(given, country);
      return number.hasExtension() || !NUMBERS.isValidNumber(number)
          ? null
          : NUMBERS.format(number, PhoneNumberFormat.E164);
    } catch (NumberParseException notOne) {
      return null;
    }
  }
}
