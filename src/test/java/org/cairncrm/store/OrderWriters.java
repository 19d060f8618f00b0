package org.cairncrm.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writers that post orders all the time, and remember what each was answered. */
final class OrderWriters implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<IntSupplier> ports;
  private final String token;
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Map<String, Order> unsettled = new ConcurrentHashMap<>();
  private final List<String> customers;
  private final String name;
  private List<Thread> writers = List.of();
  private volatile boolean open = true;

  /**
   * How an order was answered that was sent.
   *
   * @param sent by {@link System#nanoTime}, as {@code came} is
   * @param retryAfter when to come again; empty when that is not said
   */
  record Answer(int status, long sent, long came, String retryAfter) {
    Duration took() {
      return Duration.ofNanos(came - sent);
    }

    boolean accepted() {
      return status / 100 == 2;
    }
  }

  private record Order(String customer, String id, int units) {}

  /**
   * @param port of the instance, asked for before each request: it changes with each start
   */
  OrderWriters(IntSupplier port, String token, List<String> customers) {
    this("", List.of(port), token, customers);
  }

  /**
   * @param name that its orders' ids begin with, where there are several shops
   * @param ports of the instances: writers begin with different ones, and go on to the next when
   *     one does not answer
   */
  OrderWriters(String name, List<IntSupplier> ports, String token, List<String> customers) {
    this.name = name;
    this.ports = List.copyOf(ports);
    this.token = token;
    this.customers = List.copyOf(customers);
  }

  void open(int count) {
    writers =
        java.util.stream.IntStream.range(0, count)
            .mapToObj(i -> Thread.ofVirtual().start(() -> write(i)))
            .toList();
  }

  /** The total in whole euros of each order that was acknowledged, by its external id. */
  Map<String, Integer> acknowledged() {
    return acknowledged;
  }

  /** Answers that an order in good shape must never get. */
  Queue<String> refusals() {
    return refusals;
  }

  /** How every order was answered, each time that it was sent. */
  Queue<Answer> answers() {
    return answers;
  }

  /** How long after that moment an order, sent since, was acknowledged; null while none was. */
  @Nullable Duration answeredSince(long killed, long restored) {
    return answers.stream()
        .filter(Answer::accepted)
        .filter(answer -> answer.sent() > killed && answer.came() >= restored)
        .map(answer -> Duration.ofNanos(answer.came() - killed))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void write(int writer) {
    int instance = writer;
    for (int i = 0; open; i++) {
      var order =
          new Order(
              customers.get((writer + i) % customers.size()), name + writer + "-" + i, 1 + i % 7);
      unsettled.put(order.id(), order);
      // sent until it is answered, as a shop does: what was stored without an answer is known again
      while (open && !sent(instance, order)) {
        instance++;
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  /** Sends once more what each writer was at when the shop was shut. */
  void settle() {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    for (Order order : unsettled.values()) {
      for (int instance = 0; !sent(instance, order); instance++) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(order + " is not answered " + refusals);
        }
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  private boolean sent(int instance, Order one) {
    String order =
        """
        {"customerId": "%s", "source": "shop", "externalId": "%s", "currency": "EUR", "lines": [
          {"sku": "A", "name": "Granite", "quantity": %d, "unitPrice": 10},
          {"sku": "B", "name": "Slate", "quantity": 1, "unitPrice": 5}]}
        """
            .formatted(one.customer(), one.id(), one.units());
    long sent = System.nanoTime();
    try {
      HttpResponse<String> answer =
          post(ports.get(instance % ports.size()).getAsInt(), "/api/orders", order);
      answers.add(
          new Answer(
              answer.statusCode(),
              sent,
              System.nanoTime(),
              answer.headers().firstValue("Retry-After").orElse("")));
      if (answer.statusCode() / 100 == 2) {
        acknowledged.put(one.id(), one.units() * 10 + 5);
        unsettled.remove(one.id());
        return true;
      }
      if (answer.statusCode() < 500) {
        refusals.add(answer.statusCode() + " " + answer.body());
      }
      return false;
    } catch (IOException unanswered) {
      return false;
    }
  }

  private HttpResponse<String> post(int port, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(ports.size() == 1 ? Duration.ofSeconds(30) : Duration.ofSeconds(3))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Lets whoever has this token into the Cairn that runs on that data. */
  static void issueToken(Path directory, String token) throws Exception {
    issueToken(
        Address.embedded(Stores.postmaster(directory).port(), Password.APPLICATION.read(directory)),
        token);
  }

  /** Lets whoever has this token into the Cairns that run on that database. */
  static void issueToken(Address address, String token) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    Stores.execute(
        address,
        """
        insert into access.token values (gen_random_uuid(), 'shop', '\\x%s',
        array['customers:read', 'customers:write', 'orders:write', 'imports:manage'], 'system:cairn', now(), now() + interval '1 day', null)
        """
            .formatted(HexFormat.of().formatHex(hash)));
  }

  /** Registers someone who will buy. */
  static String customer(int port, String token, String name) throws IOException {
    return customer(port, token, name, List.of());
  }

  /** Registers someone who will buy, and can be written to. */
  static String customer(int port, String token, String name, List<String> emails)
      throws IOException {
    try (OrderWriters orderWriters = new OrderWriters(() -> port, token, List.of())) {
      HttpResponse<String> answer =
          orderWriters.post(
              port,
              "/api/customers",
              JSON.writeValueAsString(Map.of("name", name, "emails", emails)));
      if (answer.statusCode() != 201) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body()).get("id").asString();
    }
  }

  /** Lets each writer finish what it has begun. */
  void shut() throws InterruptedException {
    open = false;
    for (Thread writer : writers) {
      writer.join();
    }
  }

  @Override
  public void close() {
    open = false;
    client.close();
  }
}
