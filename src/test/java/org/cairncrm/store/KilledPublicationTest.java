package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} of the application while a publication moves customers to the new version of a
 * journey map, and while it gives them a date by which they finish: each customer is moved once,
 * and nobody is in a stage that their version lacks.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class KilledPublicationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final String MAPS = "/api/journey-maps";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String MAP =
      """
      journey: kept
      title: Kept
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}]
        - stage: %s
          title: Regular
          targetDays: %d
          enter: [{on: order-placed, when: event.nth >= 2}]
      """;

  private static final String PUBLISHED =
      """
      select count(*) from events.journal where name = 'journey-republished' and (data ->> 'version')::int = %d\
      """;

  /** Customers whose history has not exactly one such event. */
  private static final String NOT_ONCE =
      """
      select count(*) from journeys.progress p
      where (select count(*) from events.journal j where j.customer_id = p.customer_id
        and j.name = 'journey-republished' and (j.data ->> 'version')::int = %d) <> 1\
      """;

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<RunningCairn> started = new CopyOnWriteArrayList<>();

  @AfterEach
  void leave_nothing_running() throws Exception {
    client.close();
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    if (!started.isEmpty()) {
      EmbeddedServer.start(Stores.in(directory)).close();
    }
  }

  @Test
  void each_customer_is_moved_once() throws Exception {
    each_customer_is_moved_once(200, 1);
  }

  @Test
  @Tag("long")
  void each_customer_is_moved_once_by_a_job_that_is_killed_again_and_again() throws Exception {
    each_customer_is_moved_once(3000, 12);
  }

  private void each_customer_is_moved_once(int customers, int kills) throws Exception {
    Stores.migrated(directory);
    start();
    OrderWriters.issueToken(directory, TOKEN);
    Stores.execute(
        address(),
        "update access.token set scopes = scopes || array['journeys:read', 'journeys:write']");
    call("POST", MAPS, Map.of("text", MAP.formatted("regular", 30)), null);
    publish(Map.of());
    importOrders(customers);
    requireCount(customers, "select count(*) from journeys.progress where stage = 'regular'");

    save("loyal");
    Map<String, ?> migrate = Map.of("policy", "migrate", "mapping", Map.of("regular", "loyal"));
    killedWhileItMoves(2, migrate, customers, kills);
    requireCount(0, NOT_ONCE.formatted(2));
    requireCount(
        customers,
        "select count(*) from journeys.progress where version = 2 and stage = 'loyal'"
            + " and step = 3 and drain_until is null");
    requireCount(
        customers,
        "select count(*) from journeys.passage where moved_by = 'PUBLICATION' and stage = 'loyal'");

    save("faithful");
    Instant until = Instant.now().plus(Duration.ofDays(90));
    Map<String, ?> drain = Map.of("policy", "drain", "drainUntil", until.toString());
    killedWhileItMoves(3, drain, customers, kills);
    requireCount(0, NOT_ONCE.formatted(3));
    requireCount(
        customers,
        "select count(*) from journeys.progress where version = 2 and stage = 'loyal'"
            + " and drain_until is not null");
    requireCount(customers, "select count(*) from work.due where kind = 'journeys.run'");
    requireCount(0, "select count(*) from events.parked");
    Whole.require(address());
  }

  private void killedWhileItMoves(int version, Map<String, ?> publication, int customers, int kills)
      throws Exception {
    try (Connection other = address().connect()) {
      hold(other, customers / (kills + 1));
      publish(publication);
      killedAfter(customers / (kills + 1), version, customers);
    }
    for (int kill = 2; kill <= kills; kill++) {
      killedAfter((long) customers * kill / (kills + 1), version, customers);
    }
    until(() -> !publication().path("doneAt").isNull());
    assertThat(publication().path("version").asInt()).isEqualTo(version);
    assertThat(publication().path("moved").asInt()).isEqualTo(customers);
  }

  /**
   * Holds the customer whom the job reaches after so many others, so that it is not done before.
   */
  private static void hold(Connection other, int after) throws Exception {
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute(
          """
          select 1 from events.stream where customer_id =
            (select customer_id from journeys.progress where journey = 'kept' order by customer_id offset %d limit 1) for update
          """
              .formatted(after));
    }
  }

  private void killedAfter(long enough, int version, int customers) throws Exception {
    until(() -> count(PUBLISHED.formatted(version)) >= enough);
    assertThat(count(PUBLISHED.formatted(version))).isLessThan(customers);
    started.getLast().kill();
    start();
  }

  private JsonNode publication() throws Exception {
    return call("GET", MAPS + "/kept/publications", null, null).path("items").path(0);
  }

  private void save(String stage) throws Exception {
    call("PUT", MAPS + "/kept", Map.of("text", MAP.formatted(stage, 20)), revision());
  }

  private void publish(Map<String, ?> publication) throws Exception {
    Map<String, Object> reasoned = new HashMap<>(publication);
    reasoned.put("comment", "The map was drawn anew");
    call("POST", MAPS + "/kept/versions", reasoned, revision());
  }

  private String revision() throws Exception {
    return "\"" + call("GET", MAPS + "/kept", null, null).path("revision").asInt() + "\"";
  }

  private JsonNode call(String method, String path, @Nullable Object body, @Nullable String ifMatch)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + started.getLast().port() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  /** Two orders of each customer. */
  private void importOrders(int customers) throws Exception {
    StringBuilder lines =
        new StringBuilder(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for (int order = 1; order <= 2; order++) {
      for (int customer = 0; customer < customers; customer++) {
        lines.append(
            "%d-%d,S1,Granite,2,2024-0%d-11 10:00:00,3.75,C%d,France\n"
                .formatted(customer, order, order, customer));
      }
    }
    try (var importer = new Importer(() -> started.getLast().port(), TOKEN, PATIENCE)) {
      String id = importer.create();
      importer.send(id, BodyPublishers.ofString(lines.toString()));
      importer.start(id);
      importer.ended(id);
    }
  }

  private interface Reached {
    boolean now() throws Exception;
  }

  private void until(Reached reached) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.now()) {
      assertThat(System.nanoTime()).as(started.getLast()::said).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private long count(String query) throws Exception {
    return Long.parseLong(Stores.value(address(), query));
  }

  private void requireCount(long count, String query) throws Exception {
    assertThat(count(query)).as(query).isEqualTo(count);
  }

  private Address address() throws Exception {
    return Address.embedded(
        Stores.postmaster(directory).port(), Password.APPLICATION.read(directory));
  }

  private void start() throws Exception {
    started.add(
        RunningCairn.start(
            directory,
            null,
            "--cairn.demo=false",
            "--cairn.store.programs=" + Stores.PROGRAMS,
            "--cairn.work.lease=2s",
            "--cairn.work.sweep-every=200ms"));
  }
}
