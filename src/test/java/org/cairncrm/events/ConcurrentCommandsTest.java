package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class ConcurrentCommandsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Commands commands;
  @Autowired CommandControl control;
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
          pokes.events.publish(new PingReceived(customer, clock.instant(), first));
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
  void leave_a_customer_alone_whom_someone_else_is_at_work_on() {
    CustomerId customer = pokes.customer();
    commands.on(
        customer,
        clock.instant(),
        () -> {
          assertThat(onAnotherThread(() -> control.tryOn(customer, clock.instant(), () -> {})))
              .isFalse();
          return null;
        });
    assertThat(control.tryOn(customer, clock.instant(), () -> {})).isTrue();
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
}
