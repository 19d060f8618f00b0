package org.cairncrm.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CorrectedContactTest {
  private static final Instant YESTERDAY = TestClock.START.minus(Duration.ofDays(1));

  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Interactions interactions;
  @Autowired ContactSource search;
  @Autowired Journal journal;
  @Autowired Regulars regulars;

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private Interaction called(CustomerId customer, String subject) {
    return interactions
        .record(
            customer,
            new NewInteraction(
                Channel.PHONE, Direction.INBOUND, subject, null, "piotr", YESTERDAY, null, null))
        .value();
  }

  private static InteractionCorrection correction(
      Channel channel, Direction direction, String subject, Instant at, @Nullable OrderId order) {
    return new InteractionCorrection(
        channel, direction, subject, "In her words.", at, order, "I mixed up two calls");
  }

  private static InteractionCorrection toEmail(String subject) {
    return correction(
        Channel.EMAIL, Direction.INBOUND, subject, YESTERDAY.minus(Duration.ofHours(2)), null);
  }

  private List<Recorded> history(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(10)).items();
  }

  @Test
  void shows_the_correct_content_and_keeps_the_earlier_one() {
    Interaction contact = called(someone(), "About a coat");

    Interaction corrected = interactions.correct(contact.id(), toEmail("About a hat"), 1);

    assertThat(corrected.version()).isEqualTo(2);
    assertThat(corrected.channel()).isEqualTo(Channel.EMAIL);
    assertThat(corrected.subject()).isEqualTo("About a hat");
    assertThat(interactions.get(contact.id())).isEqualTo(corrected);
    EarlierVersion earlier =
        interactions.earlier(contact.id(), PageRequest.first(5)).items().getFirst();
    assertThat(earlier.version()).isEqualTo(1);
    assertThat(earlier.channel()).isEqualTo(Channel.PHONE);
    assertThat(earlier.subject()).isEqualTo("About a coat");
    assertThat(earlier.at()).isEqualTo(YESTERDAY);
    assertThat(earlier.replacedAt()).isEqualTo(TestClock.START);
    assertThat(earlier.reason()).isEqualTo("I mixed up two calls");
  }

  @Test
  void has_one_line_in_the_history_with_the_correct_words_at_the_correct_time() {
    CustomerId customer = someone();
    Interaction contact = called(customer, "About a coat");

    interactions.correct(contact.id(), toEmail("About a hat"), 1);

    List<Recorded> events = history(customer);
    assertThat(events)
        .extracting(Recorded::name)
        .containsOnlyOnce("interaction-recorded", "interaction-corrected");
    Recorded line =
        events.stream()
            .filter(event -> event.name().equals("interaction-recorded"))
            .findFirst()
            .orElseThrow();
    assertThat(line.text()).isEqualTo("About a hat\nIn her words.");
    assertThat(line.channel()).isEqualTo(Channel.EMAIL);
    assertThat(line.occurredAt()).isEqualTo(YESTERDAY.minus(Duration.ofHours(2)));
    assertThat(line.data()).contains("\"email\"", "correctedAt");
    Recorded correction =
        events.stream()
            .filter(event -> event.name().equals("interaction-corrected"))
            .findFirst()
            .orElseThrow();
    assertThat(correction.text()).isEqualTo("I mixed up two calls");
    assertThat(correction.data()).contains("subject", "channel", "body").doesNotContain("hat");
  }

  @Test
  void is_found_by_the_new_words_and_not_by_the_old_ones() {
    String rare = "q" + Ids.next().toString().substring(24).replaceAll("[0-9]", "x");
    Interaction contact = called(someone(), "Velociraptor " + rare);

    interactions.correct(contact.id(), toEmail("Triceratops " + rare), 1);

    assertThat(search.find(SearchQuery.of("Triceratops " + rare), 5)).hasSize(1);
    assertThat(search.find(SearchQuery.of("Velociraptor " + rare), 5)).isEmpty();
  }

  @Test
  void with_another_direction_answers_or_waits() {
    CustomerId customer = someone();
    Interaction mail =
        interactions
            .record(customer, NewInteraction.logged(Channel.EMAIL, Direction.INBOUND, "Hi", null))
            .value();
    Interaction call = called(customer, "Return");
    assertThat(mail.answer()).isEqualTo(AnswerStatus.WAITING);

    interactions.correct(
        call.id(),
        correction(Channel.EMAIL, Direction.OUTBOUND, "Return", TestClock.START, null),
        1);
    assertThat(interactions.get(mail.id()).answer()).isEqualTo(AnswerStatus.ANSWERED);

    interactions.correct(
        call.id(),
        correction(Channel.EMAIL, Direction.INBOUND, "Return", TestClock.START, null),
        2);
    assertThat(interactions.get(mail.id()).answer()).isEqualTo(AnswerStatus.WAITING);
    assertThat(interactions.get(call.id()).answer()).isEqualTo(AnswerStatus.WAITING);
  }

  @Test
  void is_linked_to_an_order_of_the_same_customer_alone() {
    CustomerId customer = regulars.withThreeOrders("Marta", null);
    OrderId order = orders.of(customer, PageRequest.first(1)).items().getFirst().id();
    Interaction contact = called(customer, "Where is it?");

    Interaction linked =
        interactions.correct(
            contact.id(),
            correction(Channel.PHONE, Direction.INBOUND, "Where is it?", YESTERDAY, order),
            1);

    assertThat(linked.order()).isEqualTo(order);
    assertThat(interactions.about(order, PageRequest.first(5)).items()).containsExactly(linked);
    Interaction other = called(someone(), "Another customer");
    assertThatThrownBy(
            () ->
                interactions.correct(
                    other.id(),
                    correction(Channel.PHONE, Direction.INBOUND, "Hi", YESTERDAY, order),
                    1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("order must be an order of the same customer");
  }

  @Test
  void of_a_version_that_was_corrected_meanwhile_is_refused() {
    Interaction contact = called(someone(), "About a coat");
    interactions.correct(contact.id(), toEmail("About a hat"), 1);

    assertThatThrownBy(() -> interactions.correct(contact.id(), toEmail("About a cap"), 1))
        .isInstanceOf(Stale.class);
  }

  @Test
  void without_a_difference_changes_nothing() {
    CustomerId customer = someone();
    Interaction contact = called(customer, "About a coat");
    int events = history(customer).size();

    Interaction same =
        interactions.correct(
            contact.id(),
            new InteractionCorrection(
                Channel.PHONE, Direction.INBOUND, " About a coat ", " ", YESTERDAY, null, "None"),
            1);

    assertThat(same).isEqualTo(contact);
    assertThat(history(customer)).hasSize(events);
  }

  @Test
  void in_the_future_is_refused() {
    Interaction contact = called(someone(), "About a coat");

    assertThatThrownBy(
            () ->
                interactions.correct(
                    contact.id(),
                    correction(
                        Channel.PHONE,
                        Direction.INBOUND,
                        "x",
                        TestClock.START.plus(Duration.ofHours(1)),
                        null),
                    1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("at must not be in the future");
  }
}
