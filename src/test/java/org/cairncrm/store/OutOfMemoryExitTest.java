package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An instance whose memory runs out ends, with its limits lifted so that it can, and is started
 * again on its data while its PostgreSQL still runs.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class OutOfMemoryExitTest {
  private static final String TOKEN = "cairn_only-for-this-test";

  /** More than the heap. */
  private static final int BODY = 200 << 20;

  @TempDir Path directory;
  private @Nullable RunningCairn running;

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void it_ends_and_is_started_again_with_its_postgresql() throws Exception {
    ends_and_is_started_again("-XX:-ExitOnOutOfMemoryError");
  }

  @Test
  @Tag("long")
  void java_ends_by_its_own_flag_too() throws Exception {
    ends_and_is_started_again("-XX:+ExitOnOutOfMemoryError");
  }

  private void ends_and_is_started_again(String flag) throws Exception {
    Stores.migrated(directory);
    running = start(flag);
    OrderWriters.issueToken(directory, TOKEN);
    String customer = OrderWriters.customer(running.port(), TOKEN, "Acknowledged before");

    runOut(running.port());

    assertThat(running.awaitEnd()).isEqualTo(3);
    assertThat(Postmaster.notedIn(Stores.in(directory).cluster())).as("orphaned").isPresent();
    running = start(flag);
    Address address =
        Address.embedded(Stores.postmaster(directory).port(), Password.APPLICATION.read(directory));
    assertThat(
            Stores.value(
                address,
                "select name from customers.customer where customer_id = '" + customer + "'"))
        .isEqualTo("Acknowledged before");
    assertThat(OrderWriters.customer(running.port(), TOKEN, "Registered after")).isNotEmpty();
  }

  private RunningCairn start(String flag) throws Exception {
    return RunningCairn.startWith(
        List.of("-Xmx144m", "-XX:+UseSerialGC", flag),
        directory,
        "--cairn.bodies.call=" + BODY / (1 << 20) + "MB");
  }

  private static void runOut(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      String head =
          "POST /api/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
              .formatted(TOKEN, BODY);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] some = new byte[1 << 20];
      for (int i = 0; i < BODY / some.length; i++) {
        socket.getOutputStream().write(some);
      }
      socket.getInputStream().readAllBytes();
    } catch (IOException ended) {
      // so did the instance
    }
  }
}
