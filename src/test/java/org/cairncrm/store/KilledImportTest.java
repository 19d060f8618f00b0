package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of the application in the middle of an import, while it reads and while it
 * applies: it goes on where it was and ends in the same numbers.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class KilledImportTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final int CUSTOMERS = 200;
  private static final int ORDERS = 5;
  private static final int LINES = 3;

  private static final Path REAL = Path.of("../shared/data/online-retail/online_retail.csv.gz");

  @TempDir Path directory;
  private final List<RunningCairn> started = new CopyOnWriteArrayList<>();

  @AfterEach
  void leave_nothing_running() throws Exception {
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    if (!started.isEmpty()) {
      EmbeddedServer.start(Stores.in(directory)).close();
    }
  }

  @Test
  void goes_on_where_it_was_and_does_nothing_twice() throws Exception {
    try (Importer importer = begun(Duration.ofMinutes(2))) {
      String id = importer.create();
      importer.send(id, BodyPublishers.ofString(lines()));
      importer.start(id);
      requireDone(killedAtWork(importer, id, 1, CUSTOMERS * ORDERS), CUSTOMERS * ORDERS, 0, 1);
    }
    Address address = address();
    requireCount(
        CUSTOMERS,
        address,
        "select count(*) from customers.identity where source = 'online-retail'");
    requireCount(
        CUSTOMERS * ORDERS * LINES,
        address,
        "select count(*) from orders.line join orders.sales_order using (customer_id, order_id)"
            + " where source = 'online-retail'");
    requireCount(
        CUSTOMERS * ORDERS,
        address,
        "select count(*) from events.journal where name = 'order-placed' and actor ="
            + " 'system:import:online-retail'");
    requireTidy(address);
  }

  @Test
  @Tag("long")
  void ends_in_the_same_numbers_with_a_year_of_a_real_wholesaler() throws Exception {
    assumeTrue(Files.exists(REAL), "the real data is not here");
    try (Importer importer = begun(Duration.ofMinutes(15))) {
      String id = importer.create();
      killedWhileItReceives(importer, id);
      importer.send(id, BodyPublishers.ofFile(REAL));
      importer.start(id);
      requireDone(killedAtWork(importer, id, 200_000, 22_190), 22_190, 0, 135_080);
      Address address = address();
      requireRealNumbers(address);
      String events = Stores.value(address, "select count(*) from events.journal");

      String again = importer.create();
      importer.send(again, BodyPublishers.ofFile(REAL));
      importer.start(again);
      requireDone(importer.ended(again), 0, 22_190, 135_080);
      requireRealNumbers(address);
      assertThat(Stores.value(address, "select count(*) from events.journal")).isEqualTo(events);
    }
  }

  /** Half of the file is sent when Cairn is killed; nothing of it was taken in. */
  private void killedWhileItReceives(Importer importer, String id) throws Exception {
    try (var half = new HalfSent(REAL)) {
      var sent =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  importer.send(id, BodyPublishers.ofInputStream(() -> half));
                  return "answered";
                } catch (Exception unanswered) {
                  return unanswered.getClass().getSimpleName();
                }
              });
      half.awaitHalf();
      killed();
      half.giveUp();
      assertThat(sent.get()).isEqualTo("IOException");
    }
    importer.until(
        id,
        one ->
            one.path("phase").asString().equals("receiving")
                && one.path("files").path(0).path("receivedAt").isNull());
  }

  /** While it reads, and twice while it applies. */
  private JsonNode killedAtWork(Importer importer, String id, long read, long facts)
      throws Exception {
    importer.until(
        id,
        one -> one.path("phase").asString().equals("reading") && one.path("done").asLong() >= read);
    killed();
    for (int share = 1; share <= 2; share++) {
      long enough = share * facts / 3;
      importer.until(id, one -> one.path("stored").asLong() >= enough);
      killed();
    }
    return importer.ended(id);
  }

  private static void requireDone(JsonNode done, long stored, long known, long rejected) {
    assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("done");
    assertThat(done.path("stored").asLong()).isEqualTo(stored);
    assertThat(done.path("known").asLong()).isEqualTo(known);
    assertThat(done.path("rejected").asLong()).isEqualTo(rejected);
  }

  private static void requireRealNumbers(Address address) throws Exception {
    requireCount(4_372, address, "select count(*) from customers.customer");
    requireCount(18_536, address, "select count(*) from orders.sales_order");
    requireCount(3_654, address, "select count(*) from orders.credit_note");
    requireTidy(address);
  }

  private static void requireTidy(Address address) throws Exception {
    requireCount(0, address, "select count(*) from events.parked");
    requireCount(0, address, "select count(*) from integration.import_record");
    Whole.require(address);
  }

  private static void requireCount(long count, Address address, String query) throws Exception {
    assertThat(Stores.value(address, query)).as(query).isEqualTo(String.valueOf(count));
  }

  private Importer begun(Duration patience) throws Exception {
    Stores.migrated(directory);
    start();
    OrderWriters.issueToken(directory, TOKEN);
    return new Importer(() -> started.getLast().port(), TOKEN, patience);
  }

  private Address address() throws Exception {
    return Address.embedded(
        Stores.postmaster(directory).port(), Password.APPLICATION.read(directory));
  }

  private void killed() throws Exception {
    started.getLast().kill();
    start();
  }

  private void start() throws Exception {
    started.add(
        RunningCairn.start(
            directory,
            null,
            "--cairn.demo=false",
            "--cairn.store.programs=" + Stores.PROGRAMS,
            "--cairn.work.lease=2s",
            "--cairn.work.sweep-every=200ms",
            "--cairn.imports.step=100ms"));
  }

  /** Orders of many customers, shuffled together; one line has no customer. */
  private static String lines() {
    StringBuilder lines =
        new StringBuilder(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for (int line = 0; line < LINES; line++) {
      for (int order = 0; order < ORDERS; order++) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
          lines.append(
              "%d-%d,S%d,Granite,2,2024-0%d-11 10:00:00,3.75,C%d,France\n"
                  .formatted(customer, order, line, order + 1, customer));
        }
      }
    }
    return lines.append("x,S1,Granite,1,2024-01-11 10:00:00,3.75,NA,France\n").toString();
  }
}
