package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class ParkedReactionsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired ParkedReactions parked;
  @Autowired ParkedRetries retries;
  @Autowired EventSettings settings;
  @Autowired Journal journal;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = pokes.customer();
  }

  @AfterEach
  void mend() {
    yelping.mend();
  }

  @Test
  void that_are_mended_reach_the_end_state_they_would_have_reached() {
    CustomerId lucky = pokes.customer();
    IntStream.rangeClosed(1, 3).forEach(n -> pokes.poke(lucky, n));
    yelping.before = poke -> Playground.failFor(poke, 1);
    IntStream.rangeClosed(1, 3).forEach(n -> pokes.poke(customer, n));
    assertThat(pokes.parked(customer))
        .containsExactly(
            "events.yelping 1 WAITING", "events.yelping 2 WAITING", "events.yelping 3 WAITING");
    assertThat(pokes.effects(customer, "yelping")).as("later ones wait behind the first").isEmpty();

    yelping.before = Playground.NOTHING;
    clock.advance(settings.firstPause());
    retries.sweep();

    assertThat(pokes.effects(customer, "yelping")).isEqualTo(pokes.effects(lucky, "yelping"));
    assertThat(pokes.parked(customer)).isEmpty();
    assertThat(pokes.marked(customer)).isZero();
    assertThat(pokes.journal(customer)).hasSameElementsAs(pokes.journal(lucky)).hasSize(6);
    assertThat(journal.newest(customer, JournalFilter.ALL, PageRequest.first(10)).items())
        .filteredOn(event -> event.name().equals("test-yelped"))
        .extracting(Recorded::causeSeq)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void are_retried_later_and_later_and_then_wait_for_a_person() {
    yelping.before = poke -> Playground.fail();
    pokes.poke(customer, 1);
    Instant first = pokes.firstParked(customer).retryAt();
    assertThat(first).isEqualTo(clock.instant().plus(settings.firstPause()));

    clock.advance(settings.firstPause().minusMillis(1));
    retries.sweep();
    assertThat(pokes.firstParked(customer).tries()).as("not before its time").isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    retries.sweep();
    assertThat(pokes.firstParked(customer).tries()).isEqualTo(2);
    assertThat(pokes.firstParked(customer).retryAt())
        .isEqualTo(clock.instant().plus(settings.firstPause().multipliedBy(2)));

    for (int tries = 2; tries < settings.mostTries(); tries++) {
      clock.advance(settings.longestPause());
      retries.sweep();
    }
    assertThat(pokes.firstParked(customer).status()).isEqualTo(ParkedStatus.DEAD);
    assertThat(pokes.firstParked(customer).tries()).isEqualTo(settings.mostTries());
    assertThat(pokes.firstParked(customer).error()).contains("broken on purpose");

    pokes.poke(customer, 2);
    assertThat(pokes.parked(customer))
        .containsExactly("events.yelping 1 DEAD", "events.yelping 2 WAITING");

    yelping.before = Playground.NOTHING;
    assertThat(parked.retry(pokes.firstParked(customer).id())).isTrue();
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1, 2);
    assertThat(pokes.marked(customer)).isZero();
  }

  @Test
  void of_an_event_that_nobody_knows_any_more_wait_longer_and_keep_nobody_else_waiting() {
    CustomerId lucky = pokes.customer();
    yelping.before = poke -> Playground.fail();
    pokes.poke(customer, 1);
    pokes.poke(lucky, 1);
    rename("test-forgotten");

    yelping.before = Playground.NOTHING;
    clock.advance(settings.firstPause());
    retries.sweep();
    retries.sweep();

    assertThat(pokes.effects(lucky, "yelping")).containsExactly(1);
    assertThat(pokes.firstParked(customer).tries()).isEqualTo(2);
    assertThat(pokes.firstParked(customer).error()).contains("test-forgotten");

    rename("test-poked");
    clock.advance(settings.retryAfter(2));
    retries.sweep();
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1);
  }

  @Test
  void that_are_dismissed_let_those_behind_them_go_on() {
    yelping.before = poke -> Playground.failFor(poke, 1);
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    ParkedReaction dismissed =
        parked.dismiss(pokes.firstParked(customer).id(), "The order was a test");

    assertThat(dismissed.status()).isEqualTo(ParkedStatus.DISMISSED);
    assertThat(dismissed.dismissalReason()).isEqualTo("The order was a test");
    assertThat(pokes.effects(customer, "yelping")).containsExactly(2);
    assertThat(pokes.marked(customer)).isZero();
    assertThatThrownBy(() -> parked.dismiss(dismissed.id(), "Again"))
        .hasMessageContaining("no longer waiting");
  }

  private void rename(String event) {
    pokes.sql.execute(
        "update events.journal set name = ? where customer_id = ?", event, customer.value());
  }
}
