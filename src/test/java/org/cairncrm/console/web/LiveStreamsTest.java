package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Streams of live pages whose session ends meanwhile. */
@CairnTest
@Tag("slow")
class LiveStreamsTest {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;

  private final String username = "eva-" + Ids.next();

  /** What ends a session. */
  enum End {
    SIGN_OUT,
    DISABLED,
    PASSWORD_CHANGED_ELSEWHERE,
    ENDED_BY_AN_ADMINISTRATOR,
    TOO_OLD
  }

  @BeforeEach
  void a_person() {
    people.create(username, "Eva Lind", Role.ACCOUNT_MANAGER, PASSWORD);
  }

  @AfterEach
  void the_clock_is_set_back() {
    clock.set(TestClock.START);
  }

  @ParameterizedTest
  @EnumSource
  void end_with_the_session_and_tell_nothing_more(End end) throws Exception {
    Http eva = signedIn();
    CustomerId customer = regulars.withThreeOrders("Marta " + Ids.next(), username);
    try (InputStream stream = open(eva, customer).body();
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo(":open");
      happen(customer);
      assertThat(until("event:changed", lines)).isTrue();

      end(end, eva);
      happen(customer);

      assertThat(until("event:ended", lines)).isTrue();
      assertThat(lines.lines()).containsExactly("data:now", "");
    }
  }

  @Test
  void whoever_is_not_signed_in_is_told_to_load_the_page_again() throws Exception {
    HttpResponse<InputStream> answer =
        open(callers.nobody(), regulars.withThreeOrders("Marta " + Ids.next(), "nobody"));

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("event: ended\ndata: now\n\n");
  }

  private void end(End end, Http eva) {
    switch (end) {
      case SIGN_OUT -> eva.form("/sign-out", Map.of());
      case DISABLED -> people.disable(username, true);
      case PASSWORD_CHANGED_ELSEWHERE ->
          signedIn()
              .form(
                  "/settings/password",
                  Map.of("current", PASSWORD, "password", "a new stone", "repeat", "a new stone"));
      case ENDED_BY_AN_ADMINISTRATOR ->
          callers
              .system(AccessPermissions.MANAGE)
              .post("/api/people/" + username + "/sign-out", "");
      case TOO_OLD -> clock.advance(Duration.ofHours(12));
    }
  }

  private void happen(CustomerId customer) {
    callers
        .system()
        .post(
            "/api/customers/" + customer + "/interactions",
            "{\"channel\":\"phone\",\"direction\":\"inbound\",\"subject\":\"Gift\"}");
  }

  /** Reads up to an event; false when the stream ends before. */
  private static boolean until(String event, BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(event)) {
      line = lines.readLine();
    }
    return line != null;
  }

  private Http signedIn() {
    Http browser = callers.nobody();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private static HttpResponse<InputStream> open(Http caller, CustomerId customer) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            caller
                .request("/customers/" + customer + "/live")
                .header("Accept", "text/event-stream")
                .header("Cookie", "cairn=" + caller.cookie("cairn"))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }
}
