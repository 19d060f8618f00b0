package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

@CairnTest
@Import({Playground.class, CommandsTest.BrokenWire.class})
class CommandsTest {
  static final AtomicBoolean LOSE_THE_ANSWER = new AtomicBoolean();
  static final AtomicBoolean LOSE_THE_COMMIT = new AtomicBoolean();

  @Autowired Playground.Pokes pokes;
  @Autowired Journal journal;
  @Autowired Commands commands;
  @Autowired TestClock clock;

  @Test
  void number_a_customers_events_without_gap_or_double_under_eight_writers() throws Exception {
    CustomerId customer = pokes.customer();
    var start = new CyclicBarrier(8);
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 8; writer++) {
        int first = writer * 10;
        writers.add(
            threads.submit(
                () -> {
                  start.await();
                  IntStream.range(first, first + 10).forEach(n -> pokes.poke(customer, n));
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(
            pokes
                .sql
                .fetch(
                    "select seq from events.journal where customer_id = ? order by seq",
                    customer.value())
                .getValues(0, Long.class))
        .isEqualTo(LongStream.rangeClosed(1, 160).boxed().toList());
    assertThat(pokes.effects(customer, "yelping")).hasSize(80).doesNotHaveDuplicates();
  }

  @Test
  void that_wait_for_each_other_in_a_deadlock_are_both_done_in_the_end() throws Exception {
    CustomerId one = pokes.customer();
    CustomerId two = pokes.customer();
    pokes.sql.execute("create table fork (id int primary key, used int)");
    pokes.sql.execute("insert into fork values (1, 0), (2, 0)");
    var attempts = new AtomicInteger();
    var both = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> left = threads.submit(() -> dine(one, 1, 2, attempts, both));
      Future<?> right = threads.submit(() -> dine(two, 2, 1, attempts, both));
      left.get(30, TimeUnit.SECONDS);
      right.get(30, TimeUnit.SECONDS);
    }
    assertThat(pokes.sql.fetch("select used from fork").getValues(0, Integer.class))
        .containsExactly(2, 2);
    assertThat(attempts.get()).as("one of them had to begin again").isGreaterThan(2);
    assertThat(pokes.journal(one)).containsExactly("test-poked", "test-yelped");
    assertThat(pokes.journal(two)).containsExactly("test-poked", "test-yelped");
  }

  private void dine(
      CustomerId customer, int first, int second, AtomicInteger attempts, CyclicBarrier both) {
    commands.on(
        customer,
        clock.instant(),
        () -> {
          int attempt = attempts.incrementAndGet();
          pokes.sql.execute("update fork set used = used + 1 where id = ?", first);
          if (attempt <= 2) {
            meet(both);
          }
          pokes.sql.execute("update fork set used = used + 1 where id = ?", second);
          pokes.events.publish(new Poked(customer, clock.instant(), first));
          return null;
        });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(10, TimeUnit.SECONDS);
    } catch (Exception never) {
      throw new IllegalStateException(never);
    }
  }

  @Test
  void whose_commit_lost_its_answer_are_not_done_twice() {
    CustomerId customer = pokes.customer();
    LOSE_THE_ANSWER.set(true);

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  @Test
  void whose_commit_was_lost_with_its_connection_are_done_again() {
    CustomerId customer = pokes.customer();
    LOSE_THE_COMMIT.set(true);

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  @Test
  void leave_nothing_behind_when_they_are_refused() {
    CustomerId customer = pokes.customer();

    assertThatThrownBy(
            () ->
                commands.on(
                    customer,
                    clock.instant(),
                    () -> {
                      pokes.leave(customer, "command", 1);
                      pokes.events.publish(new Poked(customer, clock.instant(), 1));
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");

    assertThat(pokes.effects(customer, "command")).isEmpty();
    assertThat(pokes.journal(customer)).isEmpty();
  }

  @Test
  void within_commands_share_their_transaction_and_their_order() {
    CustomerId customer = pokes.customer();

    assertThatThrownBy(
            () ->
                commands.run(
                    () -> {
                      pokes.poke(customer, 1);
                      pokes.poke(customer, 2);
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");
    assertThat(pokes.journal(customer)).isEmpty();

    commands.run(
        () -> {
          pokes.poke(customer, 1);
          assertThat(pokes.effects(customer, "yelping"))
              .as("the first is complete before the second begins")
              .containsExactly(1);
          pokes.poke(customer, 2);
          return null;
        });
    assertThat(pokes.journal(customer))
        .containsExactly("test-poked", "test-yelped", "test-poked", "test-yelped");
  }

  @Test
  void lock_several_customers_in_one_order() {
    List<CustomerId> customers = List.of(pokes.customer(), pokes.customer());
    CustomerId low = customers.stream().min(CustomerId::compareTo).orElseThrow();
    CustomerId high = customers.stream().max(CustomerId::compareTo).orElseThrow();

    commands.on(List.of(high, low), clock.instant(), () -> null);
    assertThatThrownBy(
            () ->
                commands.on(
                    high, clock.instant(), () -> commands.on(low, clock.instant(), () -> null)))
        .hasMessageContaining("order of their ids");
  }

  @Test
  void record_in_the_order_of_time_even_when_the_clock_is_set_back() {
    CustomerId customer = pokes.customer();
    Instant before = clock.instant();
    pokes.poke(customer, 1);
    clock.advance(Duration.ofDays(-1));
    pokes.poke(customer, 2);
    clock.set(before);

    assertThat(
            pokes
                .sql
                .fetch(
                    "select recorded_at from events.journal where customer_id = ? order by seq",
                    customer.value())
                .getValues(0, Instant.class))
        .containsOnly(before);
  }

  @Test
  void leave_a_customer_alone_whom_someone_else_is_at_work_on() {
    CustomerId customer = pokes.customer();
    commands.on(
        customer,
        clock.instant(),
        () -> {
          assertThat(onAnotherThread(() -> commands.tryOn(customer, clock.instant(), () -> {})))
              .isFalse();
          return null;
        });
    assertThat(commands.tryOn(customer, clock.instant(), () -> {})).isTrue();
    assertThat(commands.knows(customer)).isTrue();
    assertThat(commands.knows(CustomerId.next())).isFalse();
  }

  private static <T> T onAnotherThread(java.util.concurrent.Callable<T> work) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      return thread.submit(work).get(30, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void read_again_for_a_replay_are_what_was_published() {
    CustomerId customer = pokes.customer();
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    assertThat(journal.replay(customer, 1, 10))
        .containsExactly(
            new Poked(customer, clock.instant(), 1),
            new Yelped(customer, clock.instant(), 1),
            new Poked(customer, clock.instant(), 2),
            new Yelped(customer, clock.instant(), 2));
    assertThat(journal.replay(customer, 3, 1))
        .containsExactly(new Poked(customer, clock.instant(), 2));
  }

  /**
   * A wire that breaks while PostgreSQL commits: before it has heard of it, or after it has done
   * it.
   */
  static class BrokenWire {
    @Bean
    static BeanPostProcessor breaking() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof PlatformTransactionManager manager ? new Breaking(manager) : bean;
        }
      };
    }
  }

  record Breaking(PlatformTransactionManager manager) implements PlatformTransactionManager {
    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return manager.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      if (LOSE_THE_COMMIT.compareAndSet(true, false)) {
        manager.rollback(status);
        throw lost();
      }
      manager.commit(status);
      if (LOSE_THE_ANSWER.compareAndSet(true, false)) {
        throw lost();
      }
    }

    @Override
    public void rollback(TransactionStatus status) {
      manager.rollback(status);
    }

    private static RuntimeException lost() {
      return new TransactionSystemException(
          "The wire broke", new SQLException("An I/O error occurred", "08006"));
    }
  }
}
