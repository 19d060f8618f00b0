package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} of the application in the middle of an import, while it reads and while it
 * applies: it goes on where it was and ends in the same numbers.
 */
@Tag("kill")
class KilledImportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final int CUSTOMERS = 300;
  private static final int ORDERS = 5;
  private static final int LINES = 3;

  @TempDir Path directory;
  private final List<RunningCairn> started = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;

  @AfterEach
  void leave_nothing_running() throws Exception {
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    client.close();
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void goes_on_where_it_was_and_does_nothing_twice() throws Exception {
    Stores.made(directory);
    port = FreePort.any();
    RunningCairn cairn = start();
    Shop.issueToken(directory, TOKEN);
    String id =
        call("POST", "/api/imports", "{\"mapping\":\"online-retail\"}", "application/json")
            .path("id")
            .asString();
    call("PUT", "/api/imports/" + id + "/files/lines", lines(), "application/octet-stream");
    call("POST", "/api/imports/" + id + "/start", null, null);

    until(id, one -> one.path("done").asLong() > 0);
    cairn.kill();
    cairn = start();
    for (int share = 1; share <= 2; share++) {
      long enough = share * (long) CUSTOMERS * ORDERS / 3;
      until(id, one -> one.path("stored").asLong() >= enough);
      cairn.kill();
      cairn = start();
    }
    JsonNode done = until(id, one -> one.path("phase").asString().equals("ended"));
    cairn.stop();

    assertThat(done.path("status").asString()).isEqualTo("done");
    assertThat(done.path("stored").asLong()).isEqualTo((long) CUSTOMERS * ORDERS);
    assertThat(done.path("known").asLong()).isZero();
    assertThat(done.path("rejected").asLong()).isEqualTo(1);
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      Address address = server.address();
      assertThat(
              Stores.value(
                  address,
                  "select count(*) from customers.identity where source = 'online-retail'"))
          .isEqualTo(String.valueOf(CUSTOMERS));
      assertThat(
              Stores.value(
                  address,
                  "select count(*) from orders.line join orders.purchase using (customer_id,"
                      + " order_id) where source = 'online-retail'"))
          .isEqualTo(String.valueOf(CUSTOMERS * ORDERS * LINES));
      assertThat(
              Stores.value(
                  address,
                  "select count(*) from events.journal where name = 'order-placed' and actor ="
                      + " 'system:import:online-retail'"))
          .isEqualTo(String.valueOf(CUSTOMERS * ORDERS));
      assertThat(Stores.value(address, "select count(*) from events.parked")).isEqualTo("0");
      assertThat(Stores.value(address, "select count(*) from integration.import_piece"))
          .isEqualTo("0");
      Whole.require(address);
    }
  }

  private RunningCairn start() throws Exception {
    RunningCairn cairn =
        RunningCairn.start(
            directory,
            port,
            null,
            "--cairn.demo=false",
            "--cairn.store.programs=" + Stores.PROGRAMS,
            "--cairn.work.lease=2s",
            "--cairn.work.sweep-every=200ms",
            "--cairn.imports.step=100ms");
    started.add(cairn);
    return cairn;
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

  private JsonNode until(String id, Predicate<JsonNode> reached) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (true) {
      JsonNode one = call("GET", "/api/imports/" + id, null, null);
      if (reached.test(one)) {
        return one;
      }
      assertThat(System.nanoTime()).as(one.toString()).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private JsonNode call(
      String method,
      String path,
      @org.jspecify.annotations.Nullable String body,
      @org.jspecify.annotations.Nullable String type)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + TOKEN)
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }
}
