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

/** A database at the end of a long and bad line, or beyond a hole that swallows everything. */
@Tag("kill")
class DistantDatabaseTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final int WRITERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final String database = TestDatabase.fresh();
  private final List<String> customers = new ArrayList<>();
  private @Nullable Line line;
  private @Nullable RunningCairn running;
  private int port;

  @BeforeEach
  void a_Cairn_at_this_end() throws Exception {
    line = new Line(database);
    port = FreePort.any();
    Shop.issueToken(new Address(database, null, null), TOKEN);
    running =
        RunningCairn.startOn(
            line.url(),
            directory,
            port,
            "--spring.datasource.hikari.data-source-properties.socketTimeout=3",
            "--cairn.events.repeat-for=4s",
            "--cairn.store.longest-standstill=3s");
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(Shop.customer(port, TOKEN, "Customer " + i));
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
    try (Shop shop = new Shop("far-", List.of(port), TOKEN, customers)) {
      line().length(Duration.ofMillis(100));
      shop.open(WRITERS);
      for (int i = 0; i < breaks; i++) {
        ordersMore(shop, ordersBetween);
        line().breakOne();
      }
      ordersMore(shop, ordersBetween);
      tell(shop);
      line().length(Duration.ZERO);
      ordersMore(shop, 50);
      requireTold(shop);
    }
  }

  private static void tell(Shop shop) {
    List<Duration> took =
        shop.answers().stream()
            .filter(Shop.Answer::accepted)
            .map(Shop.Answer::took)
            .sorted()
            .toList();
    System.out.printf(
        "%d orders at 200 ms: %d ms at the median and %d ms at most%n",
        took.size(), took.get(took.size() / 2).toMillis(), took.getLast().toMillis());
  }

  @Test
  void what_a_hole_swallows_is_refused_in_time_and_all_goes_on_when_it_is_mended()
      throws Exception {
    swallowed(1, WRITERS);
  }

  @Test
  @Tag("long")
  void the_same_twenty_times() throws Exception {
    swallowed(20, 3 * WRITERS);
  }

  private void swallowed(int times, int refusals) throws Exception {
    try (Shop shop = new Shop("hole-", List.of(port), TOKEN, customers)) {
      shop.open(WRITERS);
      for (int i = 0; i < times; i++) {
        ordersMore(shop, 100);
        long before = refused(shop);
        line().swallow();
        until(shop, () -> refused(shop) >= before + refusals);
        line().mend();
      }
      ordersMore(shop, 200);
      requireTold(shop);
      assertThat(shop.answers())
          .allMatch(answer -> answer.took().compareTo(Duration.ofSeconds(20)) < 0);
    }
  }

  private static long refused(Shop shop) {
    return shop.answers().stream().filter(answer -> !answer.accepted()).count();
  }

  private void requireTold(Shop shop) throws Exception {
    shop.shut();
    assertThat(shop.refusals()).isEmpty();
    assertThat(shop.answers())
        .allMatch(
            answer ->
                answer.accepted()
                    || answer.status() == 503 && answer.retryAfter().matches("[1-9][0-9]*"));
    shop.settle();
    Address address = new Address(database, null, null);
    Map<String, Integer> stored = Whole.pointsOfOrders(address);
    assertThat(stored).hasSameSizeAs(shop.acknowledged());
    assertThat(stored.equals(shop.acknowledged())).isTrue();
    assertThat(Stores.value(address, "select count(*) from events.parked")).isEqualTo("0");
    Whole.require(address);
  }

  private void ordersMore(Shop shop, int orders) {
    int enough = shop.acknowledged().size() + orders;
    until(shop, () -> shop.acknowledged().size() >= enough);
  }

  private void until(Shop shop, BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(
              () ->
                  "%d accepted, %d refused\n%s"
                      .formatted(shop.acknowledged().size(), refused(shop), said()))
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private Line line() {
    return Objects.requireNonNull(line);
  }

  private String said() {
    return running == null ? "" : running.said();
  }
}
