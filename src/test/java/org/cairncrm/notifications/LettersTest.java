package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  private final Letters letters =
      new Letters(
          new NotificationSettings("hello@shop.example", "Sklep Kamyk", Duration.ofDays(2)));
  private final Message newDay =
      DelayFixtures.rule()
          .decide(DelayFixtures.newDay(CustomerId.next(), Instant.EPOCH, DelayFixtures.NEW_DAY));
  private final Message passed =
      DelayFixtures.rule().decide(DelayFixtures.dayPassed(CustomerId.next(), Instant.EPOCH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Your order PL-1042 will arrive on Tuesday 10 March
          PL | Zamówienie PL-1042 – nowy termin dostawy: wtorek, 10 marca
          RO | Comanda PL-1042 va ajunge marți, 10 martie
          IT | Il tuo ordine PL-1042 arriverà martedì 10 marzo
          """)
  void a_new_day_is_told_in_the_customers_language(Language language, String subject) {
    assertThat(letters.write(newDay, language).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Your order PL-1042 is late                 | Friday 6 March
          PL | Zamówienie PL-1042 jest opóźnione          | piątek, 6 marca
          RO | Comanda PL-1042 întârzie                   | vineri, 6 martie
          IT | Il tuo ordine PL-1042 è in ritardo         | venerdì 6 marzo
          """)
  void a_day_that_passed_is_told_without_a_new_one(
      Language language, String subject, String oldDay) {
    Letter letter = letters.write(passed, language);

    assertThat(letter.subject()).isEqualTo(subject);
    assertThat(letter.body()).contains(oldDay, "PL-1042");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_of_the_template_shows(Language language) {
    for (Message message : List.of(newDay, passed)) {
      Letter letter = letters.write(message, language);
      assertThat(letter.subject() + letter.body()).doesNotContain("[(", "${");
      assertThat(letter.body()).endsWith("Sklep Kamyk");
    }
  }

  @Test
  void the_whole_letter_reads_well() {
    assertThat(letters.write(newDay, Language.EN).body())
        .startsWith(
            """
            Hello,

            your order PL-1042 is taking longer than we promised. The carrier now expects to deliver it on \
            Tuesday 10 March instead of Friday 6 March.
            """);
  }

  @Test
  void what_an_order_is_called_stays_as_it_is() {
    Message odd = late("<b>&\"1\"</b>");
    assertThat(letters.write(odd, Language.EN).subject())
        .isEqualTo("Your order <b>&\"1\"</b> is late");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PL-1\n\nPay at example.com", "PL-1\r\n\r\nPay at example.com"})
  void an_order_number_never_ends_the_subject(String number) {
    Message odd = late(number);
    Letter letter = letters.write(odd, Language.EN);

    assertThat(letter.subject()).isEqualTo("Your order PL-1 Pay at example.com is late");
    assertThat(letter.body())
        .startsWith("Hello,\n\nyour order PL-1 Pay at example.com should have been");
  }

  private static Message late(String number) {
    return new Message(
        "key",
        "delay-alert-day-passed",
        Map.of(
            "number",
            new MessageParameter.Line(number),
            "oldDay",
            new MessageParameter.Day(DelayFixtures.PROMISED)),
        null,
        null,
        "",
        List.of());
  }
}
