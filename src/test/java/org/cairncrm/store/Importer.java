package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has data of another system taken in, over HTTP, and looks how far it has come. */
final class Importer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final IntSupplier port;
  private final String token;
  private final Duration patience;

  /**
   * @param port of the instance, asked for before each request: it changes with each start
   * @param patience for what an import is waited for
   */
  Importer(IntSupplier port, String token, Duration patience) {
    this.port = port;
    this.token = token;
    this.patience = patience;
  }

  /** Creates an import by the mapping of Online Retail, and returns its id. */
  String create() throws Exception {
    return call("POST", "", BodyPublishers.ofString("{\"mapping\":\"online-retail\"}"))
        .path("id")
        .asString();
  }

  /** Sends the lines of all orders; unanswered, it ends in an {@link IOException}. */
  void send(String id, BodyPublisher lines) throws Exception {
    call("PUT", "/" + id + "/files/lines", lines);
  }

  void start(String id) throws Exception {
    call("POST", "/" + id + "/start", BodyPublishers.noBody());
  }

  JsonNode ended(String id) throws Exception {
    return until(id, one -> one.path("phase").asString().equals("ended"));
  }

  JsonNode until(String id, Predicate<JsonNode> reached) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      JsonNode one = call("GET", "/" + id, BodyPublishers.noBody());
      if (reached.test(one)) {
        return one;
      }
      assertThat(System.nanoTime()).as(one.toString()).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private JsonNode call(String method, String path, BodyPublisher body) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port.getAsInt() + "/api/imports" + path))
            .header("Authorization", "Bearer " + token)
            .header(
                "Content-Type",
                method.equals("PUT") ? "application/octet-stream" : "application/json")
            .timeout(patience)
            .method(method, body);
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
