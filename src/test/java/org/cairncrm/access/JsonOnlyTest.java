package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The API reads and writes application/json, and says so before it does anything. */
@CairnTest
class JsonOnlyTest {
  @Autowired Callers callers;

  private final String name = "Json " + Ids.next();
  private final String body = "{\"name\":\"%s\"}".formatted(name);

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/html", "application/problem+json", "none"})
  void a_command_is_not_done_if_its_response_cannot_be_accepted(String accepted) {
    var response = callers.system().post("/api/customers", body, "Accept", accepted);

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(found()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "*/*", "text/html, application/*;q=0.1", ""})
  void a_response_that_can_be_accepted_is_json(String accepted) {
    var response = callers.system().post("/api/customers", body, "Accept", accepted);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/vnd.shop+json", "application/cloudevents+json", "text/json"})
  void a_body_of_another_media_type_is_not_read(String type) {
    var response = callers.system().post("/api/customers", body, "Content-Type", type);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(found()).doesNotContain(name);
  }

  @Test
  void a_command_of_nobody_is_asked_for_a_token_not_for_a_csrf_token() {
    HttpResponse<String> response = callers.nobody().post("/api/customers", body);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("send a token");
  }

  private String found() {
    return callers.system().get("/api/customers?query=" + name.replace(" ", "%20")).body();
  }
}
