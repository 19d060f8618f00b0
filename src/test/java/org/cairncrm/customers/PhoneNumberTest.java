package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "+48 601 234 567, , +48601234567",
    "601-234-567, PL, +48601234567",
    "0048 601 234 567, PL, +48601234567",
    "0712 345 678, RO, +40712345678",
    "+40 712 345 678, PL, +40712345678",
    "06 6982 0000, IT, +390669820000",
    "(312) 555-2368, US, +13125552368"
  })
  void is_written_as_it_is_called_from_everywhere(
      String given, @Nullable String country, String normalised) {
    assertThat(PhoneNumber.normalised(given, country)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource({
    "601 234 567, ",
    "12, PL",
    "601 234 567 890 123 456 789, PL",
    "+999 123 456 789, ",
    "call me, PL",
    "'', PL",
    "601 234 567 ext. 12, PL",
    "601 234 567, XX"
  })
  void is_refused_when_nobody_could_call_it(String given, @Nullable String country) {
    assertThat(PhoneNumber.normalised(given, country)).isNull();
  }
}
