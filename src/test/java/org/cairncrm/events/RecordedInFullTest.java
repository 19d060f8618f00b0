package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the journal has of an event beside the event itself. */
@CairnTest
@Import(Playground.class)
@Tag("slow")
class RecordedInFullTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired ParkedRetries retries;
  @Autowired CommandControl control;
  @Autowired EventSettings settings;
  @Autowired Journal journal;
  @Autowired StreamTable streams;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  /** A fact that came through a channel. */
  @EventName("test-waved")
  record Waved(CustomerId customer, Instant occurredAt, @Nullable Channel channel)
      implements CustomerEvent {}

  @BeforeEach
  void a_customer() {
    customer = pokes.customer();
  }

  @AfterEach
  void mend() {
    yelping.before = Playground.NOTHING;
  }

  @Test
  void are_its_channel_its_words_and_its_reason() {
    Instant occurred = clock.instant().minusSeconds(60);
    command(
        () ->
            pokes.events.publish(
                new Waved(customer, occurred, Channel.WEB), "hello there", because("a reason")));

    Recorded waved = seq(1);
    assertThat(waved.name()).isEqualTo("test-waved");
    assertThat(waved.module()).isEqualTo("events");
    assertThat(waved.channel()).isEqualTo(Channel.WEB);
    assertThat(waved.occurredAt()).isEqualTo(occurred);
    assertThat(waved.recordedAt()).isEqualTo(clock.instant());
    assertThat(waved.actor()).isEqualTo(Actor.CAIRN);
    assertThat(waved.text()).isEqualTo("hello there");
    assertThat(waved.decision()).contains("a reason");
    assertThat(waved.declined()).isNull();
    assertThat(waved.root()).isEqualTo(1);
    assertThat(waved.cause()).isNull();
    assertThat(waved.causeSeq()).isNull();
  }

  @Test
  void are_left_out_where_there_are_none() {
    command(() -> pokes.events.publish(new Waved(customer, clock.instant(), null)));

    assertThat(seq(1).channel()).isNull();
    assertThat(seq(1).text()).isNull();
    assertThat(seq(1).decision()).isNull();
  }

  @Test
  void are_what_it_follows_from_and_beneath_what_it_is_told() {
    pokes.poke(customer, 1);

    assertThat(seq(2).name()).isEqualTo("test-yelped");
    assertThat(seq(2).cause()).isEqualTo(seq(1).id());
    assertThat(seq(2).causeSeq()).isEqualTo(1);
    assertThat(seq(2).root()).isEqualTo(1);
  }

  @Test
  void are_the_reasons_of_those_who_did_not_act() {
    yelping.before = poke -> pokes.events.declined(because("not today"));

    pokes.poke(customer, 1);

    assertThat(seq(1).declined()).contains("not today");
    assertThat(seq(2).declined()).isNull();
  }

  @Test
  void are_added_to_when_a_parked_reaction_has_looked_at_last() {
    yelping.before =
        poke -> {
          throw new IllegalStateException("broken on purpose");
        };
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);
    yelping.before = poke -> pokes.events.declined(because("too late for " + poke.n()));
    clock.advance(settings.firstPause());

    retries.sweep();

    assertThat(seq(1).declined()).contains("too late for 1").doesNotContain("too late for 2");
    assertThat(seq(2).declined()).contains("too late for 2");
    assertThat(seq(3).declined()).isNull();
  }

  @Test
  void of_a_customer_are_when_something_is_due_next() {
    Instant later = clock.instant().plus(Duration.ofDays(3));
    assertThat(nextDue()).isNull();

    command(() -> control.dueAt(customer, later));
    assertThat(nextDue()).isEqualTo(later);

    command(() -> control.dueAt(customer, later.plusSeconds(1)));
    assertThat(nextDue()).isEqualTo(later);
  }

  @Test
  void are_looked_for_when_nobody_knows_whether_they_were_committed() {
    pokes.poke(customer, 1);
    Entry committed = journal.entry(customer, 1);
    Entry lost =
        new Entry(
            EventId.next(),
            3,
            committed.event(),
            committed.type(),
            clock.instant(),
            Cause.NONE,
            Actor.CAIRN,
            null,
            null);

    assertThat(streams.recorded(committed)).isTrue();
    assertThat(streams.recorded(lost)).isFalse();
  }

  private @Nullable Instant nextDue() {
    return pokes
        .sql
        .fetchSingle("select next_due from events.stream where customer_id = ?", customer.value())
        .get(0, Instant.class);
  }

  private void command(Runnable work) {
    pokes.commands.on(
        customer,
        clock.instant(),
        () -> {
          work.run();
          return null;
        });
  }

  private Recorded seq(long seq) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(9)).items().stream()
        .filter(one -> one.seq() == seq)
        .findFirst()
        .orElseThrow();
  }

  private static Decision because(String reason) {
    return new Decision("rule", "A rule", 1, reason, List.of());
  }
}
