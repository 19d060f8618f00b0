package org.cairncrm.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** The validation handshake of CloudEvents' HTTP webhooks. */
@CairnTest
class WebhookHandshakeTest {
  private static final String ORIGIN = "eventemitter.example.com";

  @Autowired Callers callers;

  @Test
  void a_sender_is_given_leave_to_deliver_at_the_rate_that_it_asks_for() {
    var answer = ask("WebHook-Request-Origin", ORIGIN, "WebHook-Request-Rate", "120");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "WebHook-Allowed-Origin")).isEqualTo(ORIGIN);
    assertThat(header(answer, "WebHook-Allowed-Rate")).isEqualTo("120");
    assertThat(header(answer, "Allow")).contains("POST", "OPTIONS");
  }

  @Test
  void a_sender_that_asks_for_no_rate_is_told_none() {
    var answer = ask("WebHook-Request-Origin", ORIGIN);

    assertThat(header(answer, "WebHook-Allowed-Origin")).isEqualTo(ORIGIN);
    assertThat(header(answer, "WebHook-Allowed-Rate")).isEmpty();
  }

  @Test
  void a_system_that_shows_its_token_is_answered_alike() {
    var answer =
        callers.system().send("OPTIONS", "/api/events", null, "WebHook-Request-Origin", ORIGIN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "WebHook-Allowed-Origin")).isEqualTo(ORIGIN);
  }

  @Test
  void without_an_origin_nothing_is_allowed() {
    var answer = ask();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "WebHook-Allowed-Origin")).isEmpty();
  }

  @Test
  void what_is_wrong_with_the_question_is_named() {
    var answer = ask("WebHook-Request-Origin", "<script>", "WebHook-Request-Rate", "-1");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("WebHook-Request-Origin", "WebHook-Request-Rate");
  }

  @Test
  void settings_limit_who_may_deliver_and_how_much() {
    var handshake = new WebhookHandshake(new WebhookSettings(List.of(ORIGIN), 60));

    assertThat(handshake.permission(ORIGIN, "120").getHeaders().getFirst("WebHook-Allowed-Rate"))
        .isEqualTo("60");
    assertThat(handshake.permission(ORIGIN, "*").getHeaders().getFirst("WebHook-Allowed-Rate"))
        .isEqualTo("60");
    HttpHeaders other = handshake.permission("other.example.com", "1").getHeaders();
    assertThat(other.getFirst("WebHook-Allowed-Origin")).isNull();
  }

  private HttpResponse<String> ask(String... headers) {
    return callers.nobody().send("OPTIONS", "/api/events", null, headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
