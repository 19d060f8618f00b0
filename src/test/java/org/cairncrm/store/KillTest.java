package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code kill -9} of the application and of its PostgreSQL under eight writers, again and again: an
 * acknowledged order is there afterwards, once, with exactly its points.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final int WRITERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";

  @TempDir Path directory;
  private final List<RunningCairn> started = new CopyOnWriteArrayList<>();

  @AfterEach
  void leave_nothing_running() throws Exception {
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void an_acknowledged_order_survives_when_postgresql_is_killed() throws Exception {
    orders_survive("the embedded PostgreSQL", 1, this::killServer).requireSoon();
  }

  @Test
  @Tag("long")
  void an_acknowledged_order_survives_when_postgresql_is_killed_fifty_times() throws Exception {
    orders_survive("the embedded PostgreSQL", 50, this::killServer).requireSoon();
  }

  /** How soon it starts is the machine's matter as well, and seen over a hundred rounds. */
  @Test
  void an_acknowledged_order_survives_when_the_application_is_killed() throws Exception {
    orders_survive("the application", 1, this::killCairn);
  }

  @Test
  @Tag("long")
  void an_acknowledged_order_survives_when_the_application_is_killed_a_hundred_times()
      throws Exception {
    orders_survive("the application", 100, this::killCairn).requireSoon();
  }

  private Recoveries orders_survive(String what, int rounds, Kills.Kill kill) throws Exception {
    Stores.migrated(directory);
    start();
    OrderWriters.issueToken(directory, TOKEN);
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(OrderWriters.customer(started.getLast().port(), TOKEN, "Customer " + i));
    }

    try (OrderWriters orderWriters =
        new OrderWriters(() -> started.getLast().port(), TOKEN, customers)) {
      orderWriters.open(WRITERS);
      Kills kills = new Kills(orderWriters, () -> started.getLast().said());
      Recoveries recoveries = kills.of(what, rounds, kill);
      kills.awaitOrders();
      orderWriters.shut();
      assertThat(orderWriters.refusals()).isEmpty();
      started.getLast().stop();

      assertThat(Postmaster.notedIn(Stores.in(directory).cluster())).isEmpty();
      try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
        Truth.require(server.address(), orderWriters.acknowledged());
      }
      System.out.println(orderWriters.acknowledged().size() + " orders acknowledged");
      return recoveries;
    }
  }

  /** Returns when Cairn has started another, as the writers may still be served by the dead one. */
  private void killServer() throws Exception {
    Postmaster dead = Stores.postmaster(directory);
    ProcessHandle.of(dead.pid()).orElseThrow().destroyForcibly();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (Postmaster.notedIn(Stores.in(directory).cluster())
        .filter(now -> now.pid() != dead.pid() && now.alive())
        .isEmpty()) {
      assertThat(System.nanoTime()).as(started.getLast()::said).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private void killCairn() throws Exception {
    started.getLast().kill();
    start();
  }

  private void start() throws Exception {
    started.add(RunningCairn.start(directory));
  }
}
