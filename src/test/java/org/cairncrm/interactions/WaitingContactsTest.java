package org.cairncrm.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class WaitingContactsTest {
  /** Nobody else's customers, so that other tests add nothing to the list. */
  private final String manager = "manager-" + Ids.next();

  @Autowired Customers customers;
  @Autowired Interactions interactions;
  @Autowired People people;
  @Autowired Journal journal;

  @BeforeEach
  void an_account_manager() {
    people.create(manager, "A manager", Role.ACCOUNT_MANAGER, "a long enough password");
  }

  private CustomerId customer() {
    CustomerId id = customers.register(NewCustomer.named("Someone")).value().id();
    customers.assign(id, manager);
    return id;
  }

  private Interaction said(
      CustomerId customer,
      Channel channel,
      Direction direction,
      @Nullable String agent,
      int hoursAgo,
      @Nullable Boolean answerNeeded) {
    return interactions
        .record(
            customer,
            new NewInteraction(
                channel,
                direction,
                "Hello",
                null,
                agent,
                ago(hoursAgo),
                null,
                null,
                answerNeeded,
                null))
        .value();
  }

  private Interaction wrote(CustomerId customer, int hoursAgo) {
    return said(customer, Channel.EMAIL, Direction.INBOUND, null, hoursAgo, null);
  }

  private Interaction heard(CustomerId customer, int hoursAgo) {
    return said(customer, Channel.EMAIL, Direction.OUTBOUND, "piotr", hoursAgo, null);
  }

  private static Instant ago(int hours) {
    return TestClock.START.minus(Duration.ofHours(hours));
  }

  private List<UUID> waiting() {
    return interactions.waiting(manager, PageRequest.first(20)).items().stream()
        .map(Interaction::id)
        .toList();
  }

  private NewInteraction answer(Channel channel, int hoursAgo, @Nullable UUID answers) {
    return new NewInteraction(
        channel,
        Direction.OUTBOUND,
        "Hello",
        null,
        null,
        ago(hoursAgo),
        null,
        null,
        null,
        null,
        answers);
  }

  @Test
  void are_not_answered_by_a_contact_on_another_channel_unless_it_says_so() {
    CustomerId marta = customer();
    Interaction mail = wrote(marta, 9);

    interactions.record(marta, answer(Channel.PHONE, 8, null));
    assertThat(waiting()).containsExactly(mail.id());

    interactions.record(marta, answer(Channel.PHONE, 7, mail.id()));
    assertThat(waiting()).isEmpty();
    assertThat(interactions.get(mail.id()).answer()).isEqualTo(AnswerStatus.ANSWERED);
  }

  @Test
  void wait_again_if_the_answer_is_undone_until_another_one_follows() {
    CustomerId marta = customer();
    Interaction mail = wrote(marta, 9);
    Interaction other = interactions.record(marta, answer(Channel.EMAIL, 8, null)).value();
    assertThat(interactions.answeredBy(other))
        .extracting(Interaction::id)
        .containsExactly(mail.id());

    interactions.undoAnswer(other.id());
    assertThat(waiting()).containsExactly(mail.id());
    wrote(marta, 7);
    assertThat(waiting()).hasSize(2);

    interactions.record(marta, answer(Channel.EMAIL, 6, null));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void stay_answered_if_the_answer_names_them_and_is_undone_for_the_others() {
    CustomerId marta = customer();
    Interaction named = wrote(marta, 9);
    Interaction other = wrote(marta, 8);
    Interaction mail = interactions.record(marta, answer(Channel.EMAIL, 7, named.id())).value();
    assertThat(waiting()).isEmpty();

    interactions.undoAnswer(mail.id());

    assertThat(waiting()).containsExactly(other.id());
  }

  @Test
  void are_answered_by_contacts_of_the_same_customer_only() {
    Interaction mail = wrote(customer(), 9);
    CustomerId jan = customer();
    assertThatThrownBy(() -> interactions.record(jan, answer(Channel.EMAIL, 8, mail.id())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("same customer");
    assertThat(waiting()).containsExactly(mail.id());
  }

  @Test
  void are_those_without_a_later_answer_the_longest_waiting_first() {
    CustomerId marta = customer();
    CustomerId jan = customer();
    Interaction second = wrote(jan, 5);
    Interaction first = wrote(marta, 9);
    wrote(marta, 20);
    heard(marta, 10);
    Interaction third = wrote(jan, 2);

    assertThat(waiting()).containsExactly(first.id(), second.id(), third.id());
    assertThat(interactions.waitingCount(manager)).isEqualTo(3);

    heard(jan, 1);

    assertThat(waiting()).containsExactly(first.id());
    assertThat(interactions.get(second.id()).answer()).isEqualTo(AnswerStatus.ANSWERED);
  }

  @Test
  void is_answered_by_a_contact_that_becomes_known_before_it() {
    CustomerId customer = customer();
    heard(customer, 3);

    Interaction late = wrote(customer, 4);

    assertThat(late.answer()).isEqualTo(AnswerStatus.ANSWERED);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void is_not_a_conversation_unless_the_customer_still_waits() {
    CustomerId customer = customer();
    Interaction talked = said(customer, Channel.PHONE, Direction.INBOUND, "piotr", 5, null);
    Interaction missed = said(customer, Channel.PHONE, Direction.INBOUND, null, 4, null);
    Interaction promised = said(customer, Channel.IN_PERSON, Direction.INBOUND, "piotr", 3, true);
    said(customer, Channel.EMAIL, Direction.INBOUND, null, 2, false);

    assertThat(talked.answer()).isNull();
    assertThat(waiting()).containsExactly(missed.id(), promised.id());
  }

  @Test
  void needs_no_answer_when_a_person_says_so() {
    CustomerId customer = customer();
    Interaction thanks = wrote(customer, 2);

    assertThat(interactions.waiveAnswer(thanks.id()).answer()).isEqualTo(AnswerStatus.NOT_NEEDED);

    assertThat(waiting()).isEmpty();
    assertThat(journal.newest(customer, JournalFilter.ALL, PageRequest.first(1)).items())
        .extracting(Recorded::name, Recorded::occurredAt)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("answer-waived", TestClock.START));
    assertThatThrownBy(() -> interactions.waiveAnswer(thanks.id())).isInstanceOf(Conflict.class);
    heard(customer, 1);
    assertThat(interactions.get(thanks.id()).answer()).isEqualTo(AnswerStatus.NOT_NEEDED);
    assertThatThrownBy(() -> interactions.waiveAnswer(UUID.randomUUID()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void goes_with_the_customer_to_another_account_manager() {
    CustomerId customer = customer();
    Interaction contact = wrote(customer, 2);
    String other = "manager-" + Ids.next();
    people.create(other, "Another", Role.ACCOUNT_MANAGER, "a long enough password");

    customers.assign(customer, other);

    assertThat(waiting()).isEmpty();
    assertThat(interactions.waiting(other, PageRequest.first(5)).items())
        .extracting(Interaction::id)
        .containsExactly(contact.id());
  }

  @Test
  void does_not_come_from_an_import_of_history() {
    CustomerId customer = customer();

    Interaction imported = CommandMode.importing().call(() -> wrote(customer, 2));

    assertThat(imported.answer()).isNull();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void is_listed_page_by_page() {
    CustomerId customer = customer();
    List<UUID> all =
        List.of(wrote(customer, 9).id(), wrote(customer, 8).id(), wrote(customer, 7).id());

    Page<Interaction> first = interactions.waiting(manager, PageRequest.first(2));
    Page<Interaction> second = interactions.waiting(manager, new PageRequest(first.next(), 2));

    assertThat(first.items())
        .extracting(Interaction::id)
        .containsExactlyElementsOf(all.subList(0, 2));
    assertThat(second.items()).extracting(Interaction::id).containsExactly(all.get(2));
  }

  @Test
  void cannot_be_an_outbound_contact() {
    CustomerId customer = customer();

    assertThatThrownBy(() -> said(customer, Channel.EMAIL, Direction.OUTBOUND, null, 2, true))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("answerNeeded must not be true for an outbound contact");
  }
}
