package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the application and of its PostgreSQL under eight writers, again and again: an
 * acknowledged order is there afterwards, once, with exactly its points.
 */
@Tag("kill")
class KillTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 5;
  private static final String TOKEN = "cairn_only-for-this-test";

  @TempDir Path directory;
  private final List<RunningCairn> started = new ArrayList<>();
  private int port;

  @AfterEach
  void leave_nothing_running() throws Exception {
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void an_acknowledged_order_survives_with_exactly_its_points() throws Exception {
    Stores.made(directory);
    port = FreePort.any();
    RunningCairn cairn = start();
    Shop.issueToken(directory, TOKEN);
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(Shop.customer(port, TOKEN, "Customer " + i));
    }

    Map<String, Integer> acknowledged;
    try (Shop shop = new Shop(port, TOKEN, customers)) {
      shop.open(WRITERS);
      Kills kills = new Kills(shop, () -> started.getLast().said());
      for (int round = 0; round < ROUNDS; round++) {
        kills.awaitOrders();
        Postmaster postmaster = Stores.postmaster(directory);
        ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
      }
      for (int round = 0; round < ROUNDS; round++) {
        kills.awaitOrders();
        cairn.kill();
        cairn = start();
      }
      kills.awaitOrders();
      shop.shut();
      assertThat(shop.refusals()).isEmpty();
      acknowledged = new TreeMap<>(shop.acknowledged());
    }
    cairn.stop();

    assertThat(Postmaster.notedIn(Stores.in(directory).cluster())).isEmpty();
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      Truth.require(server.address(), acknowledged);
    }
  }

  private RunningCairn start() throws Exception {
    RunningCairn cairn = RunningCairn.start(directory, port);
    started.add(cairn);
    return cairn;
  }
}
