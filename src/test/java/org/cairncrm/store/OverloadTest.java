package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Twenty times as many impatient writers as are worked for at once, and more: what is accepted is
 * so soon, the rest is told when to come again, and when they are gone all is as before.
 */
@Tag("kill")
@Isolated("measures how soon answers come")
class OverloadTest {
  /** Few places, so that twenty times as many writers leave the processor to those who hold one. */
  private static final int FEW_PLACES = 4;

  private static final int USUAL_PLACES = 16;
  private static final int USUAL = 8;
  private static final String TOKEN = "cairn_only-for-this-test";

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
  void what_is_accepted_is_so_soon_and_the_rest_is_told_when_to_come_again() throws Exception {
    overloaded(FEW_PLACES, 20, Duration.ofSeconds(3));
  }

  @Test
  @Tag("long")
  void the_same_for_two_minutes_with_twice_as_many() throws Exception {
    overloaded(USUAL_PLACES, 40, Duration.ofMinutes(2));
  }

  private void overloaded(int places, int times, Duration time) throws Exception {
    Stores.migrated(directory);
    running =
        RunningCairn.start(
            directory,
            null,
            "--cairn.demo=false",
            "--cairn.store.programs=" + Stores.PROGRAMS,
            "--cairn.admission.at-work=" + places,
            "--cairn.admission.waiting=" + 8 * places);
    int port = running.port();
    OrderWriters.issueToken(directory, TOKEN);
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      customers.add(OrderWriters.customer(port, TOKEN, "Customer " + i));
    }
    try (OrderWriters usual = new OrderWriters("usual-", List.of(() -> port), TOKEN, customers);
        OrderWriters rush = new OrderWriters("rush-", List.of(() -> port), TOKEN, customers);
        OrderWriters after = new OrderWriters("after-", List.of(() -> port), TOKEN, customers)) {
      usual.open(USUAL);
      new Kills(usual, running::said).awaitOrders(200);
      usual.shut();

      rush.open(places * times);
      unharmed(port, time);
      rush.shut();
      after.open(USUAL);
      new Kills(after, running::said).awaitOrders(100);
      after.shut();

      assertThat(rush.refusals()).isEmpty();
      assertThat(rush.answers())
          .anyMatch(OrderWriters.Answer::accepted)
          .anyMatch(answer -> !answer.accepted());
      assertThat(rush.answers().stream().filter(OverloadTest::lateOrUnkind).limit(3))
          .as(() -> told(rush))
          .isEmpty();
      System.out.println(told(rush));
      assertThat(after.answers())
          .allMatch(answer -> answer.accepted() && answer.took().toMillis() < 2000);
      rush.settle();
      var acknowledged = new TreeMap<>(usual.acknowledged());
      acknowledged.putAll(rush.acknowledged());
      acknowledged.putAll(after.acknowledged());
      running.stop();
      running = null;
      try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
        Map<String, Integer> stored = Whole.pointsOfOrders(server.address());
        assertThat(stored.entrySet()).hasSameSizeAs(acknowledged.entrySet());
        assertThat(stored.equals(acknowledged)).isTrue();
        Whole.require(server.address());
      }
    }
  }

  private static boolean lateOrUnkind(OrderWriters.Answer answer) {
    return answer.accepted()
        ? answer.took().toMillis() >= 2000
        : answer.status() != 503 || !answer.retryAfter().matches("[1-9][0-9]*");
  }

  /** Meanwhile people get their page or are told the same, and who watches over Cairn an answer. */
  private static void unharmed(int port, Duration time) {
    Http person = Http.at(port);
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      assertThat(person.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(person.get("/favicon.svg").statusCode()).isEqualTo(200);
      HttpResponse<String> page = person.get("/sign-in");
      if (page.statusCode() != 200) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static String told(OrderWriters orderWriters) {
    long first =
        orderWriters.answers().stream().mapToLong(OrderWriters.Answer::sent).min().orElse(0);
    List<OrderWriters.Answer> accepted =
        orderWriters.answers().stream().filter(OrderWriters.Answer::accepted).toList();
    return "%d sent, %d accepted, the slowest after %d ms; late ones, by the second in which they were sent: %s"
        .formatted(
            orderWriters.answers().size(),
            accepted.size(),
            accepted.stream().mapToLong(answer -> answer.took().toMillis()).max().orElse(0),
            accepted.stream()
                .filter(OverloadTest::lateOrUnkind)
                .collect(
                    Collectors.groupingBy(
                        answer -> Duration.ofNanos(answer.sent() - first).toSeconds(),
                        TreeMap::new,
                        Collectors.counting())));
  }
}
