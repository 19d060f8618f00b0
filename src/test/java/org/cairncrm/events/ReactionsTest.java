package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
@Import(Playground.class)
class ReactionsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired Playground.Watching watching;
  @Autowired ParkedReactions parked;
  @Autowired ParkedRetries retries;
  @Autowired EventSettings settings;
  @Autowired Journal journal;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = pokes.customer();
    watching.heard.clear();
  }

  @AfterEach
  void mend() {
    yelping.before = Playground.NOTHING;
    yelping.after = Playground.NOTHING;
  }

  @Test
  void take_effect_before_the_command_returns() {
    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "yelping")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  @Test
  void hear_no_effect_before_its_cause() {
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    assertThat(watching.heard)
        .extracting(
            event ->
                event.getClass().getSimpleName()
                    + (event instanceof Poked p ? p.n() : ((Yelped) event).n()))
        .containsExactly("Poked1", "Yelped1", "Poked2", "Yelped2");
  }

  @Test
  void know_their_cause() {
    pokes.poke(customer, 1);

    Recorded effect = journal.newest(customer, JournalFilter.ALL, null, 10).getFirst();
    assertThat(effect.name()).isEqualTo("test-yelped");
    assertThat(effect.causeSeq()).isEqualTo(1);
    assertThat(effect.root()).isEqualTo(1);
    assertThat(journal.causes(effect))
        .extracting(Recorded::name)
        .containsExactly("test-poked", "test-yelped");
    assertThat(journal.effects(journal.causes(effect).getFirst())).containsExactly(effect);
  }

  @Test
  void that_throw_are_parked_and_nothing_else_is_lost() {
    yelping.after = poke -> fail();

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.effects(customer, "bystander")).containsExactly(1);
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
    assertThat(pokes.journal(customer)).containsExactly("test-poked");
    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
    assertThat(watching.heard.stream().filter(Yelped.class::isInstance)).isEmpty();
  }

  @Test
  void that_are_mended_reach_the_end_state_they_would_have_reached() {
    CustomerId lucky = pokes.customer();
    IntStream.rangeClosed(1, 3).forEach(n -> pokes.poke(lucky, n));
    yelping.before = poke -> failFor(poke, 1);
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
    assertThat(journal.newest(customer, JournalFilter.ALL, null, 10))
        .filteredOn(event -> event.name().equals("test-yelped"))
        .extracting(Recorded::causeSeq)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void are_retried_later_and_later_and_then_wait_for_a_person() {
    yelping.before = poke -> fail();
    pokes.poke(customer, 1);
    Instant first = only().retryAt();
    assertThat(first).isEqualTo(clock.instant().plus(settings.firstPause()));

    clock.advance(settings.firstPause().minusMillis(1));
    retries.sweep();
    assertThat(only().tries()).as("not before its time").isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    retries.sweep();
    assertThat(only().tries()).isEqualTo(2);
    assertThat(only().retryAt())
        .isEqualTo(clock.instant().plus(settings.firstPause().multipliedBy(2)));

    for (int tries = 2; tries < settings.mostTries(); tries++) {
      clock.advance(settings.longestPause());
      retries.sweep();
    }
    assertThat(only().status()).isEqualTo(ParkedStatus.DEAD);
    assertThat(only().tries()).isEqualTo(settings.mostTries());
    assertThat(only().error()).contains("broken on purpose");

    pokes.poke(customer, 2);
    assertThat(pokes.parked(customer))
        .containsExactly("events.yelping 1 DEAD", "events.yelping 2 WAITING");

    yelping.before = Playground.NOTHING;
    assertThat(parked.retry(only().id())).isTrue();
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1, 2);
    assertThat(pokes.marked(customer)).isZero();
  }

  @Test
  void that_are_dismissed_let_those_behind_them_go_on() {
    yelping.before = poke -> failFor(poke, 1);
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    ParkedReaction dismissed = parked.dismiss(only().id(), "The order was a test");

    assertThat(dismissed.status()).isEqualTo(ParkedStatus.DISMISSED);
    assertThat(dismissed.dismissalReason()).isEqualTo("The order was a test");
    assertThat(pokes.effects(customer, "yelping")).containsExactly(2);
    assertThat(pokes.marked(customer)).isZero();
    assertThatThrownBy(() -> parked.dismiss(dismissed.id(), "Again"))
        .hasMessageContaining("no longer waiting");
  }

  @Test
  void that_meet_a_passing_fault_are_not_parked_but_repeated_with_the_whole_command() {
    var attempts = new AtomicInteger();
    yelping.before =
        poke -> {
          if (attempts.incrementAndGet() < 3) {
            pokes.sql.execute(
                "do $$ begin raise exception 'as in a deadlock' using errcode = '40P01'; end $$");
          }
        };

    pokes.poke(customer, 1);

    assertThat(attempts).hasValue(3);
    assertThat(pokes.parked(customer)).isEmpty();
    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1);
  }

  @Test
  void that_lose_the_connection_are_repeated_with_the_whole_command() {
    var attempts = new AtomicInteger();
    yelping.before =
        poke -> {
          if (attempts.incrementAndGet() == 1) {
            pokes.sql.fetch("select pg_terminate_backend(pg_backend_pid())");
          }
        };

    pokes.poke(customer, 1);

    assertThat(attempts).hasValue(2);
    assertThat(pokes.parked(customer)).isEmpty();
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1);
  }

  @Test
  void that_swallow_an_error_of_the_database_count_as_thrown() {
    yelping.after = poke -> swallowed();

    pokes.poke(customer, 1);

    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
    assertThat(only().error()).contains("caught an error of the database");
    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.effects(customer, "bystander")).containsExactly(1);
  }

  @Test
  void that_swallow_an_inner_rollback_count_as_thrown() {
    yelping.after =
        poke ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(inner -> inner.setRollbackOnly());

    pokes.poke(customer, 1);

    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
  }

  @Test
  void fail_the_command_when_the_command_itself_swallows_an_error() {
    assertThatThrownBy(
            () ->
                pokes.commands.on(
                    customer,
                    clock.instant(),
                    () -> {
                      pokes.events.publish(new Poked(customer, clock.instant(), 1));
                      swallowed();
                      return null;
                    }))
        .isInstanceOf(SwallowedFailure.class);

    assertThat(pokes.journal(customer)).isEmpty();
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
  }

  @Test
  void park_also_when_the_publisher_swallows_what_it_is_told() {
    yelping.after = poke -> fail();

    pokes.commands.on(
        customer,
        clock.instant(),
        () -> {
          try {
            pokes.events.publish(new Poked(customer, clock.instant(), 1));
          } catch (RuntimeException swallowed) {
            // what a careless command would do
          }
          return null;
        });

    assertThat(pokes.journal(customer)).containsExactly("test-poked");
    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
  }

  @Test
  void that_cause_each_other_without_end_are_stopped() {
    pokes.poke(customer, Playground.Endless.BAIT);

    assertThat(pokes.parked(customer)).singleElement().asString().startsWith("events.endless");
    assertThat(pokes.journal(customer).size()).isLessThan(2 * Unit.DEEPEST);
    assertThat(only().error()).contains("without end");
  }

  @Test
  void may_publish_for_their_own_customer_alone() {
    CustomerId other = pokes.customer();
    yelping.before = poke -> pokes.events.publish(new Yelped(other, clock.instant(), 1));

    pokes.poke(customer, 1);

    assertThat(only().error()).contains("not locked");
    assertThat(pokes.journal(other)).isEmpty();
  }

  @Test
  void that_failed_lately_keep_a_savepoint_so_that_a_broken_one_costs_no_second_run() {
    var runs = new AtomicInteger();
    yelping.before = poke -> fail();
    pokes.poke(customer, 1);

    pokes.commands.on(
        pokes.customer(),
        clock.instant(),
        () -> {
          runs.incrementAndGet();
          return null;
        });
    CustomerId another = pokes.customer();
    pokes.commands.on(
        another,
        clock.instant(),
        () -> {
          runs.incrementAndGet();
          pokes.events.publish(new Poked(another, clock.instant(), 1));
          return null;
        });

    assertThat(runs).hasValue(2);
    assertThat(pokes.parked(another)).hasSize(1);
  }

  @Test
  void need_a_customer_that_is_known() {
    assertThatThrownBy(() -> pokes.poke(CustomerId.next(), 1)).isInstanceOf(NotFound.class);
  }

  private ParkedReaction only() {
    return parked.list(null, null, 200).items().stream()
        .filter(one -> one.customer().equals(customer) && one.status() != ParkedStatus.DISMISSED)
        .min(java.util.Comparator.comparing(ParkedReaction::seq))
        .orElseThrow();
  }

  private void swallowed() {
    try {
      pokes.sql.execute("insert into effect (n) values ('no number')");
    } catch (DataAccessException caught) {
      assertThat(List.of(caught)).hasSize(1);
    }
  }

  private static void failFor(Poked poke, int n) {
    if (poke.n() == n) {
      fail();
    }
  }

  private static void fail() {
    throw new IllegalStateException("broken on purpose");
  }
}
