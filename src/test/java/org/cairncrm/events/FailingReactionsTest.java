package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class FailingReactionsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired Playground.Watching watching;
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
    yelping.mend();
  }

  @Test
  void that_throw_are_parked_and_nothing_else_is_lost() {
    yelping.after = poke -> Playground.fail();

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.effects(customer, "bystander")).containsExactly(1);
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
    assertThat(pokes.journal(customer)).containsExactly("test-poked");
    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
    assertThat(watching.heard.stream().filter(PongReceived.class::isInstance)).isEmpty();
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
  void that_end_in_an_error_are_not_parked_but_fail_the_whole_command() {
    yelping.before =
        poke -> {
          throw new NoClassDefFoundError("on purpose");
        };

    assertThatThrownBy(() -> pokes.poke(customer, 1)).isInstanceOf(NoClassDefFoundError.class);

    assertThat(pokes.parked(customer)).isEmpty();
    assertThat(pokes.effects(customer, "command")).isEmpty();
    assertThat(pokes.journal(customer)).isEmpty();
  }

  @Test
  void that_swallow_an_error_of_the_database_count_as_thrown() {
    yelping.after = poke -> pokes.swallowAnError();

    pokes.poke(customer, 1);

    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
    assertThat(pokes.firstParked(customer).error()).contains("caught an error of the database");
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
                      pokes.events.publish(new PingReceived(customer, clock.instant(), 1));
                      pokes.swallowAnError();
                      return null;
                    }))
        .isInstanceOf(SwallowedFailure.class);

    assertThat(pokes.journal(customer)).isEmpty();
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
  }

  @Test
  void park_also_when_the_publisher_swallows_what_it_is_told() {
    yelping.after = poke -> Playground.fail();

    pokes.commands.on(
        customer,
        clock.instant(),
        () -> {
          try {
            pokes.events.publish(new PingReceived(customer, clock.instant(), 1));
          } catch (RuntimeException swallowed) {
            // what a careless command would do
          }
          return null;
        });

    assertThat(pokes.journal(customer)).containsExactly("test-poked");
    assertThat(pokes.parked(customer)).containsExactly("events.yelping 1 WAITING");
  }

  @Test
  void that_failed_lately_keep_a_savepoint_so_that_a_broken_one_costs_no_second_run() {
    var runs = new AtomicInteger();
    yelping.before = poke -> Playground.fail();
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
          pokes.events.publish(new PingReceived(another, clock.instant(), 1));
          return null;
        });

    assertThat(runs).hasValue(2);
    assertThat(pokes.parked(another)).hasSize(1);
  }
}
