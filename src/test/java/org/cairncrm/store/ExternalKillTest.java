package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code kill -9} of a PostgreSQL that Cairn does not start itself, under eight writers: Cairn goes
 * on by itself once it is there again, and has lost nothing.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class ExternalKillTest {
  private static final int WRITERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";

  @TempDir Path directory;

  @Test
  void cairn_goes_on_by_itself_when_an_external_postgresql_was_killed() throws Exception {
    goes_on_after(1);
  }

  @Test
  @Tag("long")
  void cairn_goes_on_by_itself_fifty_times() throws Exception {
    goes_on_after(50);
  }

  private void goes_on_after(int rounds) throws Exception {
    try (ExternalServer server = ExternalServer.start(directory)) {
      RunningCairn cairn = RunningCairn.start(directory.resolve("cairn"), null, server.arguments());
      try {
        OrderWriters.issueToken(server.address(), TOKEN);
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < WRITERS / 2; i++) {
          customers.add(OrderWriters.customer(cairn.port(), TOKEN, "Customer " + i));
        }
        try (OrderWriters orderWriters = new OrderWriters(cairn::port, TOKEN, customers)) {
          orderWriters.open(WRITERS);
          Kills kills = new Kills(orderWriters, cairn::said);
          Recoveries ofServer =
              kills.of(
                  "an external PostgreSQL",
                  rounds,
                  () -> {
                    server.kill();
                    server.startAgain();
                  });
          Recoveries ofConnection =
              kills.of("a connection's process", rounds, server::killConnection);
          kills.awaitOrders();
          orderWriters.shut();
          assertThat(orderWriters.refusals()).isEmpty();
          cairn.stop();
          Truth.require(server.address(), orderWriters.acknowledged());
          System.out.println(orderWriters.acknowledged().size() + " orders acknowledged");
          ofServer.requireSoon();
          ofConnection.requireSoon();
        }
      } finally {
        cairn.kill();
      }
    }
  }
}
