package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.PersonalZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final DisplayFormat displayFormat =
      new DisplayFormat(
          Clock.fixed(NOW, ZoneOffset.UTC),
          new PersonalZone(new BusinessZone("Europe/Warsaw")),
          new MessageTexts("messages"));

  @ParameterizedTest
  @CsvSource({"84.5,EUR,€84.50", "1940,EUR,'€1,940.00'", "1200,JPY,'¥1,200'", "0.10,PLN,PLN 0.10"})
  void amounts_as_they_are_paid(String amount, String currency, String said) {
    assertThat(displayFormat.money(Money.of(amount, currency))).isEqualTo(said);
  }

  @Test
  void days_of_another_year_with_the_year() {
    assertThat(displayFormat.day(LocalDate.parse("2026-11-26"))).isEqualTo("Thu 26 Nov");
    assertThat(displayFormat.day(LocalDate.parse("2025-11-26"))).isEqualTo("26 Nov 2025");
  }

  @ParameterizedTest
  @CsvSource({"+48512345678,+48 512 345 678", "+390112345678,+39 011 234 5678", "112,112"})
  void phone_numbers_as_they_are_dialled(String number, String said) {
    assertThat(displayFormat.phone(number)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "marta@example.pl, mailto:marta@example.pl",
    "m?cc=x@example.pl, mailto:m%3Fcc%3Dx@example.pl",
    "m&bcc=x%0a@example.pl, mailto:m%26bcc%3Dx%250a@example.pl",
    "o'neil#1@example.pl, mailto:o%27neil%231@example.pl",
    "a@b@example.pl, mailto:a%40b@example.pl",
    "łukasz@example.com, mailto:%C5%82ukasz@example.com",
    "x@example.com?subject=y, mailto:x@example.com%3Fsubject%3Dy"
  })
  void a_link_to_write_to_an_address_holds_nothing_else(String address, String link) {
    assertThat(displayFormat.mailLink(address)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({"+48512345678,tel:+48512345678", "112;phone-context=x,tel:112", "javascript:1,tel:1"})
  void a_link_to_call_a_number_holds_nothing_else(String number, String link) {
    assertThat(displayFormat.callLink(number)).isEqualTo(link);
  }

  @Test
  void moments_where_the_console_is_read() {
    assertThat(displayFormat.moment(Instant.parse("2026-11-19T23:30:00Z")))
        .isEqualTo("Fri 20 Nov, 00:30");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T03:00:00Z,Today",
    "2026-11-21T12:00:00Z,Yesterday",
    "2026-11-20T12:00:00Z,Friday 20 November",
    "2025-11-20T12:00:00Z,Thursday 20 November 2025"
  })
  void days_as_titles(Instant at, String title) {
    assertThat(displayFormat.dayTitle(at)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T09:59:31Z,just now",
    "2026-11-22T09:59:00Z,1 minute ago",
    "2026-11-22T05:00:00Z,5 hours ago",
    "2026-11-19T10:00:00Z,3 days ago",
    "2026-11-25T10:00:00Z,in 3 days"
  })
  void how_long_ago(Instant at, String said) {
    assertThat(displayFormat.ago(at)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "Marta Zielińska,MZ",
    "Ştefan,ŞT",
    "anna.nowak,AN",
    "O,O",
    "'Ana Maria de la Cruz',AC"
  })
  void initials(String name, String said) {
    assertThat(displayFormat.initials(name)).isEqualTo(said);
  }

  @Test
  void nobody_has_no_initials() {
    assertThat(displayFormat.initials(null)).isEqualTo("?");
    assertThat(displayFormat.initials(" ")).isEqualTo("?");
  }
}
