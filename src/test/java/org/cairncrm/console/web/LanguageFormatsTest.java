package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.PersonalZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

/** Days, times and amounts as each person reads them. */
class LanguageFormatsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final DisplayFormat displayFormat =
      new DisplayFormat(
          Clock.fixed(NOW, ZoneOffset.UTC),
          new PersonalZone(new BusinessZone("Europe/Warsaw")),
          new MessageTexts("messages"));

  @AfterEach
  void nobody_reads() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static void reads(Language language, String zone) {
    LocaleContextHolder.setLocaleContext(
        new SimpleTimeZoneAwareLocaleContext(language.locale(), TimeZone.getTimeZone(zone)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|Thu 26 Nov|26 Nov 2025|November 2025|Yesterday|Sunday 22 November",
        "PL|czw., 26 lis|26 lis 2025|listopad 2025|Wczoraj|niedziela, 22 listopada",
        "RO|joi, 26 nov.|26 nov. 2025|noiembrie 2025|Ieri|duminică, 22 noiembrie",
        "IT|gio 26 nov|26 nov 2025|novembre 2025|Ieri|domenica 22 novembre"
      })
  void days(
      Language language, String day, String earlier, String month, String yesterday, String today) {
    reads(language, "Europe/Warsaw");

    assertThat(displayFormat.day(LocalDate.parse("2026-11-26"))).isEqualTo(day);
    assertThat(displayFormat.day(LocalDate.parse("2025-11-26"))).isEqualTo(earlier);
    assertThat(displayFormat.month(Instant.parse("2025-11-26T10:00:00Z"))).isEqualTo(month);
    assertThat(displayFormat.dayTitle(Instant.parse("2026-11-21T10:00:00Z"))).isEqualTo(yesterday);
    assertThat(displayFormat.longDay()).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|€12,345.50|12,345|5 minutes ago",
        "PL|12 345,50 €|12 345|5 minut temu",
        "RO|12.345,50 EUR|12.345|acum 5 minute",
        "IT|12.345,50 €|12.345|5 minuti fa"
      })
  void numbers(Language language, String amount, String number, String ago) {
    LanguageFormats formats = LanguageFormats.of(language);

    assertThat(formats.money(new BigDecimal("12345.50"), "EUR").replace('\u00a0', ' '))
        .isEqualTo(amount);
    assertThat(formats.number(12_345).replace('\u00a0', ' ')).isEqualTo(number);
    assertThat(formats.ago(5, RelativeUnit.MINUTES, false)).isEqualTo(ago);
  }

  @Test
  void times_in_the_zone_of_the_person_with_its_name_where_clocks_differ() {
    Instant at = Instant.parse("2026-11-20T17:03:00Z");

    reads(Language.EN, "Europe/Bucharest");
    assertThat(displayFormat.moment(at)).isEqualTo("Fri 20 Nov, 19:03 EET");
    assertThat(displayFormat.dayTitle(at)).isEqualTo("Friday 20 November · EET");

    reads(Language.EN, "Europe/Rome");
    assertThat(displayFormat.moment(at)).isEqualTo("Fri 20 Nov, 18:03");
    assertThat(displayFormat.dayTitle(at)).isEqualTo("Friday 20 November");
  }

  @Test
  void days_of_a_moment_are_those_of_the_person() {
    reads(Language.EN, "America/New_York");

    assertThat(displayFormat.day(Instant.parse("2026-11-20T02:00:00Z"))).isEqualTo("Thu 19 Nov");
  }

  @Test
  void countries_in_the_order_of_the_alphabet() {
    reads(Language.PL, "Europe/Warsaw");

    assertThat(displayFormat.countries())
        .extracting(DisplayFormat.Country::name)
        .containsSubsequence("Łotwa", "Malta", "Polska", "Węgry", "Zambia");
    assertThat(displayFormat.place("Roma", "it")).isEqualTo("Roma, Włochy");
  }
}
