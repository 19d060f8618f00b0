package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class EventSentencesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/events");

  @Autowired EventSentences eventSentences;

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.sorted().toList().stream();
    }
  }

  private EventLine tell(
      String name, String data, @Nullable String decision, @Nullable String text) {
    return eventSentences.tell(
        new Recorded(
            EventId.next(),
            CustomerId.next(),
            1,
            name,
            "orders",
            null,
            TestClock.START,
            TestClock.START,
            1,
            null,
            null,
            Actor.CAIRN,
            data,
            decision,
            null,
            text));
  }

  private static String plain(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_event_has_a_sentence_and_a_look_of_its_own(Path example) throws IOException {
    String name = example.getFileName().toString().replace(".json", "");
    EventLine eventLine = tell(name, Files.readString(example), null, null);
    assertThat(eventLine.icon()).isNotEqualTo("circle-dot");
    assertThat(plain(eventLine.title())).isNotBlank().doesNotContain("{", "[", "null");
    String icon = eventLine.icon();
    int slash = icon.indexOf('/');
    String file = slash < 0 ? "icons.svg" : "icons/" + icon.substring(0, slash) + ".svg";
    assertThat(Files.readString(Path.of("src/main/resources/static", file)))
        .contains("<symbol id=\"" + icon.substring(slash + 1) + "\"");
  }

  @Test
  void an_order_is_told_with_its_number_and_total() {
    EventLine eventLine =
        tell(
            "order-placed",
            """
            {"number": "4711", "channel": "web", "nth": 3, "daysSincePrevious": 12, "lines": 3,
             "total": {"amount": "84.50", "currency": "EUR"}, "promisedOn": "2026-03-06"}
            """,
            null,
            null);
    assertThat(plain(eventLine.title())).isEqualTo("Order 4711 · 3 lines · €84.50");
    assertThat(eventLine.title()).contains(new TextRun("4711", true), new TextRun("€84.50", true));
    assertThat(plain(eventLine.meta()))
        .isEqualTo("Web · third order, 12 days after the one before · promised for Fri 6 Mar");
  }

  @Test
  void a_credit_note_is_told_with_its_number_and_amount() {
    EventLine eventLine =
        tell(
            "credit-note-issued",
            "{\"number\": \"C536379\", \"amount\": {\"amount\": \"27.5\", \"currency\": \"GBP\"}}",
            null,
            "Two cups came broken");
    assertThat(plain(eventLine.title())).isEqualTo("Credit note C536379 over £27.50");
    assertThat(eventLine.said()).isEqualTo("Two cups came broken");
  }

  @Test
  void a_delay_without_a_new_day_is_told_by_the_day_that_passed() {
    String known = "\"number\": \"4711\", \"promisedOn\": \"2026-03-06\", \"daysLate\": 1";
    String passed = known + ", \"previouslyOn\": \"2026-03-06\"";
    assertThat(plain(tell("delivery-delayed", "{" + passed + "}", null, null).title()))
        .isEqualTo("Delivery of order 4711 is late: it was expected by Fri 6 Mar");
    String moved = passed + ", \"estimatedOn\": \"2026-03-09\"";
    assertThat(plain(tell("delivery-delayed", "{" + moved + "}", null, null).title()))
        .isEqualTo("Delivery of order 4711 moved from Fri 6 Mar to Mon 9 Mar");
  }

  @Test
  void a_delay_names_the_carrier_but_not_who_announced_it() {
    String known = "\"carrier\": \"DPD\", \"previouslyOn\": \"2026-03-06\", \"daysLate\": 3";
    assertThat(plain(tell("delivery-delayed", "{" + known + "}", null, null).meta()))
        .isEqualTo("With DPD · 3 days after the promised day");
    String moved = known + ", \"estimatedOn\": \"2026-03-09\"";
    assertThat(plain(tell("delivery-delayed", "{" + moved + "}", null, null).meta()))
        .isEqualTo("With DPD · 3 days after the promised day");
  }

  @Test
  void a_message_that_was_kept_was_not_sent() {
    String mail =
        "{\"channel\": \"email\", \"language\": \"pl\", \"number\": \"4711\", \"kept\": %s}";
    assertThat(plain(tell("notification-sent", mail.formatted(false), null, null).title()))
        .isEqualTo("E-mail sent about order 4711");
    EventLine kept = tell("notification-sent", mail.formatted(true), null, null);
    assertThat(plain(kept.title()))
        .isEqualTo("E-mail about order 4711 not sent: no mail server is set up");
    assertThat(plain(kept.meta())).isEqualTo("In Polish · kept under Notifications");
  }

  @Test
  void a_stage_is_told_with_the_days_before_it() {
    String moved = "{\"stageTitle\": \"On its way\", \"fromTitle\": \"First order\", \"days\": %d}";
    assertThat(plain(tell("stage-reached", moved.formatted(0), null, null).meta()))
        .isEqualTo("From First order, the same day");
    assertThat(plain(tell("stage-reached", moved.formatted(3), null, null).meta()))
        .isEqualTo("From First order, after 3 days");
  }

  @Test
  void a_reward_is_told_by_its_kind_and_its_rule() {
    EventLine eventLine =
        tell(
            "reward-issued",
            "{\"kind\": \"voucher\", \"value\": {\"amount\": \"10\", \"currency\": \"EUR\"}}",
            "{\"rule\": \"every-third\", \"title\": \"Every third order\", \"version\": 2}",
            null);
    assertThat(plain(eventLine.title())).isEqualTo("Reward of a €10.00 voucher");
    assertThat(plain(eventLine.meta())).isEqualTo("Every third order");
  }

  @Test
  void a_contact_says_its_subject_once() {
    EventLine eventLine =
        tell(
            "interaction-recorded",
            "{\"channel\": \"phone\", \"direction\": \"inbound\"}",
            null,
            "Gift wrapping\nCan the mugs be wrapped?\nYes.");
    assertThat(plain(eventLine.title())).isEqualTo("Phone · Gift wrapping");
    assertThat(eventLine.said()).isEqualTo("Can the mugs be wrapped?\nYes.");
    assertThat(eventLine.icon()).isEqualTo("phone");
  }

  @Test
  void what_was_said_beside_another_event_is_kept_whole() {
    assertThat(tell("shipment-moved", "{\"number\": \"1\"}", null, "Gate closed").said())
        .isEqualTo("Gate closed");
  }

  @Test
  void an_event_nobody_told_the_console_about_is_told_by_its_name() {
    EventLine eventLine = tell("subscription-renewed", "{}", null, null);
    assertThat(eventLine.title()).containsExactly(new TextRun("Subscription renewed", true));
    assertThat(eventLine.icon()).isEqualTo("circle-dot");
    assertThat(eventLine.meta()).isEmpty();
  }

  @Test
  void a_field_in_another_form_than_expected_spoils_nothing() {
    EventLine eventLine =
        tell("order-placed", "{\"number\": 7, \"lines\": 1, \"total\": \"dear\"}", null, null);
    assertThat(plain(eventLine.title())).isEqualTo("Order placed");
  }

  private EventLine fact(String name, String facts) {
    return tell(
        "fact-received",
        """
        {"fact": "%s", "title": "Renewed a subscription", "source": "shop", "facts": %s}
        """
            .formatted(name, facts),
        null,
        null);
  }

  @Test
  void a_declared_fact_is_told_by_its_title_with_what_it_came_with() {
    EventLine eventLine =
        fact(
            "subscription-renewed",
            """
            {"plan": "tea", "until": "2026-04-02T00:00:00Z", "automatic": true, "times": 1200,
             "price": {"amount": "9.5", "currency": "EUR"}, "extras": ["mug", "honey"]}
            """);
    assertThat(plain(eventLine.title())).isEqualTo("Renewed a subscription");
    assertThat(plain(eventLine.meta()))
        .startsWith("plan tea · until Thu 2 Apr")
        .endsWith(" · by itself · renewals 1,200 · price €9.50 · extras mug, honey · shop");
  }

  @Test
  void a_fact_that_is_declared_no_more_is_told_all_the_same() {
    EventLine eventLine =
        fact("moon-walked", "{\"steps\": 7, \"boots\": {\"size\": 44}, \"alone\": false}");
    assertThat(plain(eventLine.meta())).isEqualTo("steps 7 · boots (size 44) · not alone · shop");
    assertThat(plain(fact("moon-walked", "{}").meta())).isEqualTo("shop");
  }
}
