package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup by a process of its own, while Cairn takes orders, and what comes back of it. */
@Tag("long")
class LiveBackupTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final String PROGRAMS = "--cairn.store.programs=" + Stores.PROGRAMS;

  @TempDir Path directory;
  private @Nullable RunningCairn running;

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
      EmbeddedServer.start(Stores.in(data())).close();
    }
  }

  @Test
  void is_one_moment_with_all_that_was_acknowledged_before_it() throws Exception {
    Stores.migrated(Files.createDirectories(data()));
    running = RunningCairn.start(data());
    OrderWriters.issueToken(data(), TOKEN);
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      customers.add(OrderWriters.customer(running.port(), TOKEN, "Customer " + i));
    }
    Path backup = directory.resolve("cairn.zip");
    Set<String> before;
    try (OrderWriters orderWriters = new OrderWriters(running::port, TOKEN, customers)) {
      orderWriters.open(4);
      await(orderWriters, 50);
      before = Set.copyOf(orderWriters.acknowledged().keySet());
      RunningCairn.Ended ended = RunningCairn.run(data(), null, "--backup=" + backup, PROGRAMS);
      assertThat(ended.exit()).as(ended.said()).isZero();
      int during = orderWriters.acknowledged().size();
      assertThat(during).as("orders were taken meanwhile").isGreaterThan(before.size());
      await(orderWriters, during + 50);
      orderWriters.shut();
      assertThat(orderWriters.refusals()).isEmpty();
    }
    running.stop();
    running = null;

    Path elsewhere = directory.resolve("elsewhere");
    RunningCairn.Ended ended = RunningCairn.run(elsewhere, null, "--restore=" + backup, PROGRAMS);
    assertThat(ended.exit()).as(ended.said()).isZero();
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(elsewhere));
        Connection connection = server.address().connect()) {
      assertThat(ModuleSchemas.rows(connection, "select external_id from orders.sales_order"))
          .extracting(List::getFirst)
          .containsAll(before)
          .doesNotHaveDuplicates();
      Whole.require(server.address());
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private static void await(OrderWriters orderWriters, int orders) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (orderWriters.acknowledged().size() < orders) {
      assertThat(orderWriters.refusals()).isEmpty();
      assertThat(System.nanoTime()).as("orders in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
