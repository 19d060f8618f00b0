package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients with thousands of connections whose requests they never finish. Other calls are answered,
 * or refused with {@code Retry-After}; when the clients are gone, service is normal within ten
 * seconds; and memory never runs out.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class UnfinishedRequestsTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final Duration NORMAL_AGAIN = Duration.ofSeconds(10);

  @TempDir Path directory;
  private @Nullable RunningCairn running;
  private int port;

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void a_small_instance_outlives_some_hundred_of_them() throws Exception {
    start("-Xmx144m");
    outlives("forms", Duration.ofSeconds(2), at -> UnfinishedRequests.forms(at, 300));
    outlives("small forms", Duration.ofSeconds(2), at -> UnfinishedRequests.smallForms(at, 600));
    outlives("silent", Duration.ofSeconds(2), at -> UnfinishedRequests.silent(at, 3000));
    outlives("bodies", Duration.ofSeconds(2), at -> UnfinishedRequests.bodies(at, 300, TOKEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx144m", "-Xmx256m"})
  @Tag("long")
  void an_instance_outlives_five_thousand_of_each_type_for_a_minute(String heap) throws Exception {
    start(heap);
    Duration minute = Duration.ofMinutes(1);
    outlives(heap + " forms", minute, at -> UnfinishedRequests.forms(at, 5000));
    outlives(heap + " small forms", minute, at -> UnfinishedRequests.smallForms(at, 5000));
    outlives(heap + " silent", minute, at -> UnfinishedRequests.silent(at, 5000));
    outlives(heap + " bodies", minute, at -> UnfinishedRequests.bodies(at, 5000, TOKEN));
  }

  private void start(String heap) throws Exception {
    Stores.migrated(directory);
    running =
        RunningCairn.startWith(
            List.of(heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"), directory);
    port = running.port();
    OrderWriters.issueToken(directory, TOKEN);
    OrderWriters.customer(port, TOKEN, "A customer");
    assertThat(call().answer()).isEqualTo("200");
  }

  private void outlives(String what, Duration time, IntFunction<UnfinishedRequests> clients)
      throws Exception {
    Map<String, Integer> answers = new TreeMap<>();
    long slowest = 0;
    try (UnfinishedRequests unfinished = clients.apply(port)) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        Answer answer = call();
        answers.merge(answer.answer(), 1, Integer::sum);
        slowest = Math.max(slowest, answer.took().toMillis());
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      System.out.println(
          what
              + ": "
              + unfinished.told()
              + "; answers "
              + answers
              + ", slowest "
              + slowest
              + " ms");
    }
    Duration back = untilNormal();
    System.out.println(what + ": normal after " + back.toMillis() + " ms");

    RunningCairn cairn = java.util.Objects.requireNonNull(running);
    assertThat(cairn.alive()).as(() -> what + "\n" + cairn.said()).isTrue();
    assertThat(cairn.said()).doesNotContain("OutOfMemoryError");
    assertThat(answers.keySet()).as(what).isSubsetOf("200", "503, retry after 2");
    assertThat(back).as(what).isLessThan(NORMAL_AGAIN);
  }

  /** The time until twenty calls in turn are answered as usual. */
  private Duration untilNormal() {
    long ended = System.nanoTime();
    long since = ended;
    for (int inTurn = 0; inTurn < 20; ) {
      Answer answer = call();
      if (answer.answer().equals("200") && answer.took().toMillis() < 1000) {
        inTurn++;
      } else {
        inTurn = 0;
        since = System.nanoTime();
        if (since - ended > 3 * NORMAL_AGAIN.toNanos()) {
          break;
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    return Duration.ofNanos(since - ended);
  }

  private record Answer(String answer, Duration took) {}

  /** A call of a system on a connection of its own. */
  private Answer call() {
    long sent = System.nanoTime();
    String answer;
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              ("GET /api/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + TOKEN
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      answer = status(all);
    } catch (IOException lost) {
      answer = lost.toString();
    }
    return new Answer(answer, Duration.ofNanos(System.nanoTime() - sent));
  }

  private static String status(String all) {
    String status = all.length() < 12 ? "nothing" : all.substring(9, 12);
    var retry = java.util.regex.Pattern.compile("(?i)\r\nRetry-After: (\\d+)\r\n").matcher(all);
    return retry.find() ? status + ", retry after " + retry.group(1) : status;
  }
}
