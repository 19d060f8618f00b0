package org.cairncrm.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Hands over one late parcel after another, told late and out of order, and each thing twice. */
final class Carrier implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<IntSupplier> ports;
  private final String token;
  private final List<String> customers;
  private final Queue<String> late = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private Thread thread = new Thread();
  private volatile boolean open = true;

  Carrier(List<IntSupplier> ports, String token, List<String> customers) {
    this.ports = List.copyOf(ports);
    this.token = token;
    this.customers = List.copyOf(customers);
  }

  void open() {
    thread = Thread.ofVirtual().start(this::work);
  }

  /** The ids of the shipments of whose delay somebody must have been told, once. */
  Queue<String> late() {
    return late;
  }

  /** Answers that none of this must ever get. */
  Queue<String> refusals() {
    return refusals;
  }

  private void work() {
    for (int i = 0; open; i++) {
      String order =
          told(
              "/api/orders",
              """
              {"customerId": "%s", "source": "shop", "externalId": "late-%d", "currency": "EUR",
               "placedAt": "2026-0%d-05T10:00:00Z", "promisedOn": "2099-03-01",
               "lines": [{"sku": "A", "name": "Granite", "quantity": 1, "unitPrice": 10}]}
              """
                  .formatted(customers.get(i % customers.size()), i, 9 - i % 5));
      String shipment =
          told(
              "/api/orders/" + order + "/shipments",
              """
              {"source": "post", "externalId": "P-%d", "carrier": "Post", "estimatedOn": "2099-03-05"}
              """
                  .formatted(i));
      String update =
          """
          {"source": "post", "externalId": "P-%d-1", "kind": "in-transit",
           "at": "2026-01-07T07:00:00Z"}
          """
              .formatted(i);
      told("/api/shipments/" + shipment + "/updates", update);
      told("/api/shipments/" + shipment + "/updates", update);
      if (refusals.isEmpty()) {
        late.add(shipment);
      }
    }
  }

  /** Tells it to one instance after the other until it is answered. */
  private String told(String path, String body) {
    for (int instance = 0; refusals.isEmpty(); instance++) {
      String id = answered(ports.get(instance % ports.size()).getAsInt(), path, body);
      if (id != null) {
        return id;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return "";
  }

  private @Nullable String answered(int port, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(3))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return JSON.readTree(answer.body()).path("id").asString("");
      }
      if (answer.statusCode() < 500) {
        open = false;
        refusals.add(path + " " + answer.statusCode() + " " + answer.body());
      }
      return null;
    } catch (IOException unanswered) {
      return null;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Lets it finish the parcel that it is at. */
  void shut() throws InterruptedException {
    open = false;
    thread.join();
  }

  @Override
  public void close() {
    open = false;
    client.close();
  }
}
