package org.cairncrm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One caller's way to the application under test, with a cookie jar of its own. What changes
 * something carries the CSRF token of the jar, as a browser's script does. Each response of the API
 * is checked against the OpenAPI document.
 */
public final class Http {
  private final int port;
  private final Map<String, String> headers;
  private final Consumer<HttpResponse<String>> check;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  Http(int port, Map<String, String> headers, Consumer<HttpResponse<String>> check) {
    this(port, headers, null, check);
  }

  /**
   * @param from the address to connect from; null for any
   * @param check of each response
   */
  Http(
      int port,
      Map<String, String> headers,
      @Nullable InetAddress from,
      Consumer<HttpResponse<String>> check) {
    this.client = HttpClient.newBuilder().cookieHandler(cookies).localAddress(from).build();
    this.port = port;
    this.headers = headers;
    this.check = check;
  }

  /** The way of somebody unknown to an application in a process of its own. */
  public static Http at(int port) {
    return new Http(port, Map.of(), response -> {});
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  /**
   * @param json null for no body
   * @param headers names and values by turns
   */
  public HttpResponse<String> send(
      String method, String path, @Nullable String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /**
   * Sends a form as a page does.
   *
   * @param headers names and values by turns
   */
  public HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  public void signIn(String username, String password) {
    get("/sign-in");
    var answer = form("/sign-in", Map.of("username", username, "password", password));
    String location = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || location.contains("/sign-in")) {
      throw new AssertionError("Not signed in: " + answer.statusCode() + " " + location);
    }
  }

  /** The value of a cookie; empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** To be completed by tests that need more than JSON. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(30));
    headers.forEach(request::setHeader);
    if (!cookie("XSRF-TOKEN").isEmpty()) {
      request.setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }
    return request;
  }

  /** The body as text. A stream of events does not end by itself, so it is closed at once. */
  private static BodySubscriber<String> body(ResponseInfo response) {
    return response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? new EndlessBody()
        : BodyHandlers.ofString().apply(response);
  }

  /** Takes nothing of a body that does not end by itself. */
  private static final class EndlessBody implements BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.completedFuture("");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {}

    @Override
    public void onError(Throwable failed) {}

    @Override
    public void onComplete() {}
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, Http::body);
      check.accept(response);
      return response;
    } catch (IOException failed) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
