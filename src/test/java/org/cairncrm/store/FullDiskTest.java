package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * PostgreSQL's disk fills up under eight writers: what cannot be stored is said not to be, and once
 * there is room everything goes on by itself, with all that was acknowledged.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {
  private static final int WRITERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path directory;
  private final List<String> customers = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable SmallDisk disk;
  private @Nullable RunningCairn cairn;

  @BeforeEach
  void a_small_disk() throws Exception {
    disk = SmallDisk.mountedOn(directory.resolve("disk"), 256);
  }

  @AfterEach
  void leave_nothing_behind() throws Exception {
    client.close();
    if (cairn != null) {
      cairn.kill();
    }
    if (disk != null) {
      disk.makeRoom();
      if (Files.exists(disk.place().resolve("cairn.lock"))) {
        EmbeddedServer.start(Stores.in(disk.place())).close();
      }
      disk.close();
    }
  }

  @Test
  void of_the_data_alone_leaves_what_is_read_as_it_was() throws Exception {
    full_of_data(1);
  }

  @Test
  @Tag("long")
  void of_the_data_alone_ten_times() throws Exception {
    full_of_data(10);
  }

  private void full_of_data(int rounds) throws Exception {
    try (ExternalServer server = ExternalServer.start(disk().place())) {
      server.keepLogIn(directory.resolve("wal"));
      started(server.arguments());
      try (OrderWriters orderWriters = shop(server.address())) {
        Kills kills = new Kills(orderWriters, this::said);
        rounds(
            "a full disk",
            rounds,
            kills,
            () -> {
              disk().fill(1);
              long before = refused(orderWriters);
              until(() -> refused(orderWriters) >= before + 3 * WRITERS);
              requireToldAndReadable();
            },
            disk()::makeRoom);
        requireTold(orderWriters, Duration.ofSeconds(5));
        end(orderWriters, kills, server.address());
      }
    }
  }

  @Test
  void of_an_external_postgresql_that_dies_of_it() throws Exception {
    full_of_everything(1);
  }

  @Test
  @Tag("long")
  void of_an_external_postgresql_that_dies_of_it_ten_times() throws Exception {
    full_of_everything(10);
  }

  private void full_of_everything(int rounds) throws Exception {
    try (ExternalServer server = ExternalServer.start(disk().place())) {
      started(server.arguments());
      try (OrderWriters orderWriters = shop(server.address())) {
        Kills kills = new Kills(orderWriters, this::said);
        rounds(
            "a PostgreSQL that died of a full disk",
            rounds,
            kills,
            () -> {
              disk().fill(1);
              until(
                  () -> {
                    fillLog(server.address());
                    return !server.alive();
                  });
            },
            () -> {
              disk().makeRoom();
              server.startAgain();
            });
        requireTold(orderWriters, Duration.ofSeconds(20));
        end(orderWriters, kills, server.address());
      }
    }
  }

  @Test
  void of_the_embedded_postgresql_is_outlived() throws Exception {
    full_of_own(1, 3);
  }

  @Test
  @Tag("long")
  void of_the_embedded_postgresql_is_outlived_ten_times() throws Exception {
    full_of_own(10, 10);
  }

  /**
   * @param starts that must fail before there is room
   */
  private void full_of_own(int rounds, int starts) throws Exception {
    Path data = disk().place();
    StoreSettings settings = Stores.migrated(data);
    cairn = RunningCairn.start(data);
    Address address = EmbeddedServer.running(settings).orElseThrow();
    try (OrderWriters orderWriters = shop(address)) {
      Kills kills = new Kills(orderWriters, this::said);
      rounds(
          "the embedded PostgreSQL and a full disk",
          rounds,
          kills,
          () -> {
            long before = failures();
            disk().fill(0);
            until(
                () -> {
                  fillLog(address);
                  return failures() >= before + starts;
                });
          },
          disk()::makeRoom);
      requireTold(orderWriters, Duration.ofSeconds(20));
      end(orderWriters, kills, address);
    }
  }

  /** Measures how long it takes from the moment that there is room. */
  private static void rounds(
      String of, int rounds, Kills kills, Kills.Kill disaster, Kills.Kill mended) throws Exception {
    Recoveries recoveries = new Recoveries(of);
    for (int round = 0; round < rounds; round++) {
      kills.awaitOrders();
      disaster.happen();
      long room = System.nanoTime();
      mended.happen();
      recoveries.add(kills.awaitAnswer(room, System.nanoTime()));
    }
    System.out.println(recoveries);
  }

  /**
   * Has the write-ahead log need room. It would seldom by itself: where the tables have none,
   * hardly anything is written, and old parts of the log are used again.
   */
  private static void fillLog(Address address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_logical_emit_message(false, 'cairn', repeat('.', 1000000))");
    } catch (SQLException noRoom) {
      // which is what it is for
    }
  }

  /** How often PostgreSQL said that it cannot go on for lack of room. */
  private long failures() {
    try (var lines = Files.lines(disk().place().resolve("postgresql.log"))) {
      return lines.filter(line -> line.contains("No space left on device")).count();
    } catch (IOException | UncheckedIOException unreadable) {
      return 0;
    }
  }

  private void requireToldAndReadable() throws Exception {
    HttpResponse<String> order =
        client.send(
            request("/api/orders")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"customerId": "%s", "currency": "EUR", "lines": [
                          {"sku": "A", "name": "Granite", "quantity": 1, "unitPrice": 10}]}
                        """
                            .formatted(customers.getFirst())))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(order.statusCode()).as(order.body()).isEqualTo(503);
    assertThat(order.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(order.body()).contains("no room").doesNotContain("Exception");
    for (String path : List.of("", "/" + customers.getFirst())) {
      HttpResponse<String> read =
          client.send(
              request("/api/customers" + path).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + cairn().port() + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private void requireTold(OrderWriters orderWriters, Duration longest) {
    assertThat(orderWriters.refusals()).isEmpty();
    assertThat(orderWriters.answers())
        .allMatch(answer -> answer.accepted() || answer.status() == 503)
        .allMatch(answer -> answer.accepted() || answer.retryAfter().matches("[1-9][0-9]*"))
        .allMatch(answer -> answer.took().compareTo(longest) < 0);
  }

  private void end(OrderWriters orderWriters, Kills kills, Address address) throws Exception {
    kills.awaitOrders();
    orderWriters.shut();
    orderWriters.settle();
    assertThat(orderWriters.refusals()).isEmpty();
    Truth.require(address, orderWriters.acknowledged());
    System.out.println(orderWriters.acknowledged().size() + " orders acknowledged");
  }

  private void started(String... arguments) throws Exception {
    cairn = RunningCairn.start(directory.resolve("cairn"), null, arguments);
  }

  private OrderWriters shop(Address address) throws Exception {
    OrderWriters.issueToken(address, TOKEN);
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(OrderWriters.customer(cairn().port(), TOKEN, "Customer " + i));
    }
    OrderWriters orderWriters = new OrderWriters(cairn()::port, TOKEN, customers);
    orderWriters.open(WRITERS);
    return orderWriters;
  }

  private static long refused(OrderWriters orderWriters) {
    return orderWriters.answers().stream().filter(answer -> !answer.accepted()).count();
  }

  private void until(BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as(this::said).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private SmallDisk disk() {
    return Objects.requireNonNull(disk);
  }

  private RunningCairn cairn() {
    return Objects.requireNonNull(cairn);
  }

  private String said() {
    return cairn == null ? "" : cairn.said();
  }
}
