package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
  private static @Nullable Phone read(String given, @Nullable String country) {
    return PhoneNumber.read(given, country).phone();
  }

  @ParameterizedTest
  @CsvSource({
    "+48 601 234 567, , +48601234567",
    "601-234-567, PL, +48601234567",
    "0048 601 234 567, PL, +48601234567",
    "0712 345 678, RO, +40712345678",
    "+40 712 345 678, PL, +40712345678",
    "06 6982 0000, IT, +390669820000",
    "(312) 555-2368, US, +13125552368",
    "+44 (0)20 7946 0958, , +442079460958",
    "+48 (0) 22 123 45 67, , +48221234567",
    "+49 (0)30 901820, , +4930901820",
    "01.23.45.67.89, FR, +33123456789",
    "＋48 ６０１ ２３４ ５６７, , +48601234567",
    "\u202a+48 601\u00a0234\u00a0567\u202c, , +48601234567",
    "tel. 601 234 567, PL, +48601234567",
    "Tel: +48601234567, , +48601234567",
    "'601 234 567,', PL, +48601234567",
    "0048 601 234 567, , +48601234567",
    "00-48-601-234-567, , +48601234567",
    "tel. 0044 (0)20 7946 0958, , +442079460958",
    "'''+48601234567', , +48601234567",
    "=+48601234567, , +48601234567",
    "089 / 636-48018, DE, +498963648018",
    "089/63648018, DE, +498963648018",
    "089 636-0, DE, +49896360",
    "0131/123456, IT, +390131123456",
    "06.12.34.56.78, FR, +33612345678",
    "٠١٠٠١٢٣٤٥٦٧, EG, +201001234567"
  })
  void is_written_as_it_is_called_from_everywhere(
      String given, @Nullable String country, String normalised) {
    assertThat(read(given, country)).isEqualTo(new Phone(normalised, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          06 123456 uff.                 | IT | +3906123456   | uff.
          22 123 45 67 wew. 12           | PL | +48221234567  | wew. 12
          22 123 45 67 w. 12             | PL | +48221234567  | w. 12
          601 234 567 ext. 12            | PL | +48601234567  | ext. 12
          601 234 567 x12                | PL | +48601234567  | x12
          +48 601 234 567 (mama)         |    | +48601234567  | mama
          mama: 601 234 567              | PL | +48601234567  | mama
          601 234 567 - po 17:00         | PL | +48601234567  | po 17:00
          601234567, od 12.05.2026       | PL | +48601234567  | od 12.05.2026
          12.05.2026 601 234 567         | PL | +48601234567  | 12.05.2026
          dom 601 234 567 po 17          | PL | +48601234567  | dom, po 17
          0712 345 678 int. 3            | RO | +40712345678  | int. 3
          601 234 567 pn-pt 8:00-16:00   | PL | +48601234567  | pn-pt 8:00-16:00
          +48601234567;ext=12            |    | +48601234567  | ext=12
          02 1234 5678 casa              | IT | +390212345678 | casa
          +1 312 555 2368 (ask for Bo)   |    | +13125552368  | ask for Bo
          601 234 567 recepcja #4        | PL | +48601234567  | recepcja #4
          601 234 567 (2026-05-12)       | PL | +48601234567  | 2026-05-12
          333 1234567 Mario 21/3/1980    | IT | +393331234567 | Mario 21/3/1980
          """)
  void leaves_a_remark_beside_it_as_a_note(
      String given, @Nullable String country, String number, String note) {
    Phone phone = read(given, country);

    assertThat(phone).isEqualTo(new Phone(number, note));
    assertThat(read(Objects.requireNonNull(phone).text(), null)).isEqualTo(phone);
    assertThat(read(phone.text(), "IT")).isEqualTo(phone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          601 234 567                        | none
          12                                 | PL
          601 234 567 890 123 456 789        | PL
          +999 123 456 789                   | none
          call me                            | PL
          ''                                 | PL
          601 234 567                        | XX
          601 234 567, 601 234 568           | PL
          601 234 567 / 601 234 568          | PL
          601 234 567 lub 22 123 45 67       | PL
          22 123 45 67/68                    | PL
          22 123 45 67 / 68                  | PL
          22 123 45 67 12                    | PL
          12.05.2026                         | PL
          06.12.2024                         | IT
          2026-05-12                         | PL
          1-800-FLOWERS                      | US
          1 800 FLOWERS                      | US
          0800 CALL NOW                      | GB
          601234567abc                       | PL
          abc601234567                       | PL
          601 234 567 lub 601 234            | PL
          1) 601 234 567                     | PL
          601 234 567 4500123                | PL
          +48 601 234 567 +48 601 234 568    | none
          06 123456 06 123457                | IT
          06 123456/7                        | IT
          06 123456-7                        | IT
          06 123456 / 34                     | IT
          06 123456.7                        | IT
          [06 123456] 7                      | IT
          06 123456~7                        | IT
          dom 2 06 123456                    | IT
          0664 123456/14                     | AT
          75.12.34 12/05                     | NC
          """)
  void is_refused_when_nobody_could_call_it_or_a_doubt_remains(
      String given, @Nullable String country) {
    assertThat(read(given, country)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"'601 234 567, 601 234 568', 2", "call me, 0", "22 123 45 67/68, 1"})
  void counts_the_numbers_so_that_the_error_can_say_what_is_wrong(String given, int numbers) {
    assertThat(PhoneNumber.read(given, "PL").numbers()).isEqualTo(numbers);
  }
}
