package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.cairncrm.access.Role;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the turnstile asks of requests, and what it does not. */
@CairnTest
@Tag("http")
@Tag("slow")
class AdmissionFilterTest {
  @Autowired ConcurrencyLimiter concurrencyLimiter;
  @Autowired AdmissionSettings settings;
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void a_system_that_finds_no_place_is_told_when_to_come_again() {
    callers.system().get("/api/customers");
    HttpResponse<String> answer = whenFull(() -> callers.system().get("/api/customers"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":503", "Cairn is busy", "/api/customers");
    assertThat(callers.system().get("/api/customers").statusCode()).isEqualTo(200);
  }

  @Test
  void a_person_gets_a_page_that_says_so() {
    HttpResponse<String> answer = whenFull(() -> callers.nobody().get("/sign-in"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).contains("<html");
  }

  @Test
  void a_stranger_is_told_to_sign_in_as_ever() {
    assertThat(whenFull(() -> callers.nobody().get("/api/customers")).statusCode()).isEqualTo(401);
    assertThat(
            whenFull(
                    () ->
                        callers
                            .nobody()
                            .get("/api/customers", "Authorization", "Bearer cairn_nothing"))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void what_needs_no_database_needs_no_place() {
    assertThat(whenFull(() -> callers.nobody().get("/favicon.svg")).statusCode()).isEqualTo(200);
    assertThat(whenFull(() -> callers.nobody().get("/actuator/health")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_file_that_streams_in_needs_no_place() {
    String upload = "/api/imports/" + Ids.next() + "/files/lines";
    assertThat(whenFull(() -> callers.system().put(upload, "{}")).statusCode()).isEqualTo(404);
  }

  @Test
  void who_sends_slowly_holds_no_place() throws Exception {
    String token =
        tokens
            .issue(
                "slow " + Ids.next(),
                Set.of(CustomerPermissions.WRITE),
                null,
                TestClock.START.plus(java.time.Duration.ofDays(1)))
            .secret()
            .text();
    slowly("POST /api/customers", "Authorization: Bearer " + token, "application/json");
    slowly("POST /sign-in", "Accept: text/html", "application/x-www-form-urlencoded");
  }

  /** Sends half of a body, sees that nobody is kept out, and sends the rest. */
  private void slowly(String what, String header, String type) throws Exception {
    String body = "{\"name\": \"Slow\"}";
    String head =
        "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(what, header, type, body.length());
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      // what tells that the body is being read now
      assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).endsWith(" 100");
      out.write(body.substring(0, 5).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      whenFull(() -> "");
      out.write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
          .containsPattern("HTTP/1.1 (201|302)");
    }
  }

  @Test
  void who_listens_for_news_holds_no_place() throws Exception {
    var customer = regulars.withThreeOrders("Watched " + Ids.next(), null);
    var page = callers.person(Role.AGENT).request("/customers/" + customer + "/live");
    page.setHeader("Cookie", "cairn=" + callers.person(Role.AGENT).cookie("cairn"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> stream = client.send(page.build(), BodyHandlers.ofInputStream());
      try (InputStream news = stream.body()) {
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(news.read()).isPositive();
        whenFull(() -> "");
      }
    }
  }

  /** Takes each place there is; fails when one is held by somebody. */
  private <T> T whenFull(Supplier<T> then) {
    int taken = 0;
    try {
      while (taken < settings.atWork()) {
        assertThat(concurrencyLimiter.enter()).as("place %d is free", taken + 1).isTrue();
        taken++;
      }
      return then.get();
    } finally {
      for (; taken > 0; taken--) {
        concurrencyLimiter.leave();
      }
    }
  }
}
