package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cairncrm.testing.Line;
import org.cairncrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database at the end of a long and bad line, or beyond a hole that swallows everything. */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class DistantDatabaseTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final int WRITERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final String database = TestDatabase.fresh();
  private final List<String> customers = new ArrayList<>();
  private @Nullable Line line;
  private @Nullable RunningCairn running;

  @BeforeEach
  void a_Cairn_at_this_end() throws Exception {
    line = new Line(database);
    OrderWriters.issueToken(new Address(database, null, null), TOKEN);
    running =
        RunningCairn.startOn(
            line.url(),
            directory,
            "--spring.datasource.hikari.data-source-properties.socketTimeout=3",
            "--cairn.events.repeat-for=4s",
            "--cairn.store.longest-standstill=3s");
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(OrderWriters.customer(running.port(), TOKEN, "Customer " + i));
    }
  }

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
    }
    if (line != null) {
      line.close();
    }
  }

  @Test
  void at_200_milliseconds_with_losses_nothing_is_lost_or_done_twice() throws Exception {
    far(2, 8);
  }

  @Test
  @Tag("long")
  void the_same_for_some_thousand_orders() throws Exception {
    far(150, 20);
  }

  private void far(int breaks, int ordersBetween) throws Exception {
    try (OrderWriters orderWriters =
        new OrderWriters("far-", List.of(running()::port), TOKEN, customers)) {
      line().length(Duration.ofMillis(100));
      orderWriters.open(WRITERS);
      for (int i = 0; i < breaks; i++) {
        ordersMore(orderWriters, ordersBetween);
        line().breakOne();
      }
      ordersMore(orderWriters, ordersBetween);
      tell(orderWriters);
      line().length(Duration.ZERO);
      ordersMore(orderWriters, ordersBetween);
      requireTold(orderWriters);
    }
  }

  private static void tell(OrderWriters orderWriters) {
    List<Duration> took =
        orderWriters.answers().stream()
            .filter(OrderWriters.Answer::accepted)
            .map(OrderWriters.Answer::took)
            .sorted()
            .toList();
    System.out.printf(
        "%d orders at 200 ms: %d ms at the median and %d ms at most%n",
        took.size(), took.get(took.size() / 2).toMillis(), took.getLast().toMillis());
  }

  @Test
  void what_a_hole_swallows_is_refused_in_time_and_all_goes_on_when_it_is_mended()
      throws Exception {
    swallowed(1, WRITERS, 20);
  }

  @Test
  @Tag("long")
  void the_same_twenty_times() throws Exception {
    swallowed(20, 3 * WRITERS, 100);
  }

  private void swallowed(int times, int refusals, int orders) throws Exception {
    try (OrderWriters orderWriters =
        new OrderWriters("hole-", List.of(running()::port), TOKEN, customers)) {
      orderWriters.open(WRITERS);
      for (int i = 0; i < times; i++) {
        ordersMore(orderWriters, orders);
        long before = refused(orderWriters);
        line().swallow();
        until(orderWriters, () -> refused(orderWriters) >= before + refusals);
        line().mend();
      }
      ordersMore(orderWriters, 2 * orders);
      requireTold(orderWriters);
      assertThat(orderWriters.answers())
          .allMatch(answer -> answer.took().compareTo(Duration.ofSeconds(20)) < 0);
    }
  }

  private static long refused(OrderWriters orderWriters) {
    return orderWriters.answers().stream().filter(answer -> !answer.accepted()).count();
  }

  private void requireTold(OrderWriters orderWriters) throws Exception {
    orderWriters.shut();
    assertThat(orderWriters.refusals()).isEmpty();
    assertThat(orderWriters.answers())
        .allMatch(
            answer ->
                answer.accepted()
                    || answer.status() == 503 && answer.retryAfter().matches("[1-9][0-9]*"));
    orderWriters.settle();
    Address address = new Address(database, null, null);
    Map<String, Integer> stored = Whole.pointsOfOrders(address);
    assertThat(stored).hasSameSizeAs(orderWriters.acknowledged());
    assertThat(stored.equals(orderWriters.acknowledged())).isTrue();
    assertThat(Stores.value(address, "select count(*) from events.parked")).isEqualTo("0");
    Whole.require(address);
  }

  private void ordersMore(OrderWriters orderWriters, int orders) {
    int enough = orderWriters.acknowledged().size() + orders;
    until(orderWriters, () -> orderWriters.acknowledged().size() >= enough);
  }

  private void until(OrderWriters orderWriters, BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(
              () ->
                  "%d accepted, %d refused\n%s"
                      .formatted(orderWriters.acknowledged().size(), refused(orderWriters), said()))
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private Line line() {
    return Objects.requireNonNull(line);
  }

  private RunningCairn running() {
    return Objects.requireNonNull(running);
  }

  private String said() {
    return running == null ? "" : running.said();
  }
}
