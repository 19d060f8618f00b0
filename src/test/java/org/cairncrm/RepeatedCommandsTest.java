package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every POST that the API describes can be repeated under the same Idempotency-Key. */
@CairnTest
@Tag("http")
@Tag("slow")
class RepeatedCommandsTest {
  private static final String KEY = "Idempotency-Key";

  /** Operations whose response holds a secret, which is not kept. */
  private static final Set<String> SECRET =
      Set.of("POST /api/tokens", "POST /api/people/{username}/password-link");

  @Autowired Callers callers;
  @Autowired DSLContext sql;
  Http system;
  ApiDocument api;
  SampleCalls samples;

  @BeforeEach
  void read_the_document() {
    system = callers.system();
    api = new ApiDocument(system.get("/api/openapi").body());
    samples = new SampleCalls(system, sql);
  }

  @AfterEach
  void what_other_tests_would_notice_is_undone() {
    samples.close();
  }

  @Test
  void every_command_under_a_key_is_answered_with_its_first_response() {
    List<String> faults = new ArrayList<>();
    var secret = new TreeSet<String>();
    for (Operation operation : api.operations()) {
      if (!operation.method().equals("POST")) {
        continue;
      }
      ApiCall call = samples.of(operation).withHeader(KEY, samples.next());
      var first = call.by(system);
      var again = call.by(system);
      if (first.statusCode() / 100 != 2) {
        faults.add(operation + " with a key: " + first.body());
      } else if (again.statusCode() == 409 && again.body().contains("secret")) {
        secret.add(operation.toString());
      } else if (!answer(again).equals(answer(first))
          || !again.headers().firstValue("Idempotency-Replayed").orElse("").equals("true")) {
        faults.add(operation + " again: " + answer(again) + " after " + answer(first));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(secret).containsExactlyInAnyOrderElementsOf(SECRET);
  }

  @Test
  void operations_whose_response_holds_a_secret_say_that_it_is_not_repeated() {
    for (Operation operation : api.operations()) {
      if (operation.method().equals("POST")) {
        assertThat(api.described(operation).path("description").asString().contains("secret"))
            .as(operation.toString())
            .isEqualTo(SECRET.contains(operation.toString()));
      }
    }
  }

  private static String answer(HttpResponse<String> response) {
    return response.statusCode()
        + " "
        + response.headers().firstValue("Location").orElse("-")
        + " "
        + response.headers().firstValue("ETag").orElse("-")
        + " "
        + response.body();
  }
}
