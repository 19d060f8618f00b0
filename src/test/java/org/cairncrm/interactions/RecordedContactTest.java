package org.cairncrm.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RecordedContactTest {
  private static final JournalFilter CONTACTS =
      new JournalFilter(java.util.Set.of("interactions"), java.util.Set.of(), null, null);

  @Autowired Customers customers;
  @Autowired Interactions interactions;
  @Autowired Journal journal;

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private static NewInteraction call(String source, @Nullable String externalId) {
    return new NewInteraction(
        Channel.PHONE,
        Direction.INBOUND,
        "Where is my parcel?",
        "Promised for Friday.",
        "marco",
        TestClock.START.minusSeconds(60),
        source,
        externalId);
  }

  private static NewInteraction at(Instant at) {
    return new NewInteraction(
        Channel.EMAIL, Direction.OUTBOUND, "Hello", null, null, at, null, null);
  }

  @Test
  void is_there_to_be_read() {
    CustomerId customer = someone();

    Outcome<Interaction> recording =
        interactions.record(customer, call("phones", UUID.randomUUID().toString()));

    assertThat(recording.created()).isTrue();
    assertThat(recording.value().customer()).isEqualTo(customer);
    assertThat(recording.value().agent()).isEqualTo("marco");
    assertThat(interactions.get(recording.value().id())).isEqualTo(recording.value());
  }

  @Test
  void stands_in_the_history_with_what_was_said_beside_it() {
    CustomerId customer = someone();
    interactions.record(customer, call("phones", UUID.randomUUID().toString()));

    Recorded event = journal.newest(customer, CONTACTS, PageRequest.first(10)).items().getFirst();

    assertThat(event.name()).isEqualTo("interaction-recorded");
    assertThat(event.channel()).isEqualTo(Channel.PHONE);
    assertThat(event.occurredAt()).isEqualTo(TestClock.START.minusSeconds(60));
    assertThat(event.text()).isEqualTo("Where is my parcel?\nPromised for Friday.");
    assertThat(event.data()).contains("marco", "inbound").doesNotContain("parcel", "Friday");
  }

  @Test
  void told_again_changes_nothing_and_gets_the_first_answer() {
    CustomerId customer = someone();
    NewInteraction call = call("phones", UUID.randomUUID().toString());
    Interaction first = interactions.record(customer, call).value();
    NewInteraction other =
        new NewInteraction(
            Channel.WEB,
            Direction.OUTBOUND,
            "Other",
            null,
            null,
            null,
            call.source(),
            call.externalId());

    assertThat(interactions.record(customer, other)).isEqualTo(Outcome.repeated(first));
    assertThat(interactions.of(customer, PageRequest.first(10)).items()).containsExactly(first);
  }

  @Test
  void told_by_many_at_the_same_moment_is_one() throws Exception {
    CustomerId customer = someone();
    NewInteraction call = call("phones", UUID.randomUUID().toString());
    List<Outcome<Interaction>> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Outcome<Interaction>>> calls =
          IntStream.range(0, 6)
              .mapToObj(
                  i -> (Callable<Outcome<Interaction>>) () -> interactions.record(customer, call))
              .toList();
      answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).filteredOn(outcome -> outcome.created()).hasSize(1);
    assertThat(answers).extracting(Outcome::value).containsOnly(answers.getFirst().value());
    assertThat(journal.newest(customer, JournalFilter.ALL, PageRequest.first(10)).items())
        .extracting(Recorded::name)
        .containsOnlyOnce("interaction-recorded");
  }

  @Test
  void of_another_customer_is_refused_under_the_same_identity() {
    NewInteraction call = call("phones", UUID.randomUUID().toString());
    interactions.record(someone(), call);
    CustomerId other = someone();

    assertThatThrownBy(() -> interactions.record(other, call)).isInstanceOf(Conflict.class);
    assertThat(interactions.of(other, PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  void is_known_by_what_its_source_calls_it() {
    String told = UUID.randomUUID().toString();
    CustomerId caller = someone();
    interactions.record(caller, call("phones", told));
    interactions.record(someone(), call("mail", told + "-mail"));

    assertThat(interactions.known("phones", List.of(told, told + "-mail", "unheard of")))
        .containsExactly(entry(told, caller));
    assertThat(interactions.known("phones", List.of())).isEmpty();
  }

  @Test
  void is_listed_newest_first_page_by_page() {
    CustomerId customer = someone();
    for (int minute : List.of(3, 1, 4, 2, 4)) {
      interactions.record(customer, at(TestClock.START.minusSeconds(minute * 60L)));
    }

    Page<Interaction> first = interactions.of(customer, PageRequest.first(3));
    Page<Interaction> second = interactions.of(customer, new PageRequest(first.next(), 3));

    assertThat(first.items())
        .extracting(Interaction::at)
        .containsExactly(minutesAgo(1), minutesAgo(2), minutesAgo(3));
    assertThat(second.items())
        .extracting(Interaction::at)
        .containsExactly(minutesAgo(4), minutesAgo(4));
    assertThat(second.next()).isNull();
  }

  private static Instant minutesAgo(int minutes) {
    return TestClock.START.minusSeconds(minutes * 60L);
  }

  @Test
  void without_a_time_happened_now() {
    Interaction logged =
        interactions
            .record(
                someone(),
                NewInteraction.logged(Channel.IN_PERSON, Direction.INBOUND, " Visit ", "  "))
            .value();

    assertThat(logged.at()).isEqualTo(TestClock.START);
    assertThat(logged.subject()).isEqualTo("Visit");
    assertThat(logged.body()).isNull();
    assertThat(logged.source()).isEqualTo("cairn");
    assertThat(logged.externalId()).isEqualTo(logged.id().toString());
  }

  @Test
  void of_nobody_is_refused() {
    CustomerId nobody = CustomerId.next();

    assertThatThrownBy(() -> interactions.record(nobody, at(TestClock.START)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> interactions.of(nobody, PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> interactions.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void that_has_not_happened_yet_or_has_half_an_identity_is_refused() {
    CustomerId customer = someone();

    assertThatThrownBy(() -> interactions.record(customer, at(TestClock.START.plusSeconds(400))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("at must not be in the future");
    assertThatThrownBy(() -> interactions.record(customer, call("phones", null)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("externalId");
    assertThat(interactions.of(customer, PageRequest.first(10)).items()).isEmpty();
  }
}
