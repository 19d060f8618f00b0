package org.cairncrm.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that sends a task again gets its first response, whatever people did with it. */
@CairnTest
class RepeatedTaskTest {
  private static final String EDITED =
      "{\"title\":\"Call Marta in the morning\",\"dueOn\":\"2026-03-05\",\"queue\":\"agent\"}";

  @Autowired Callers callers;

  @Test
  void a_repeated_task_that_people_edited_meanwhile_is_the_same_task() {
    Http shop = callers.system();
    String external = Ids.next().toString();
    JsonNode task =
        json(shop.post("/api/tasks", sent(external, "Call Marta", "2026-03-04")).body());
    shop.put("/api/tasks/" + task.path("id").asString(), EDITED, "If-Match", "\"1\"");

    var again = shop.post("/api/tasks", sent(external, "Call Marta", "2026-03-04"));

    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(json(again.body()).path("title").asString()).isEqualTo("Call Marta in the morning");
  }

  @Test
  void another_task_under_the_same_id_names_what_differs() {
    Http shop = callers.system();
    String external = Ids.next().toString();
    shop.post("/api/tasks", sent(external, "Call Marta", "2026-03-04"));

    var other = shop.post("/api/tasks", sent(external, "Call Jonas", "2026-03-04"));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("\"title\"", "Call Jonas").doesNotContain("dueOn");
  }

  private static String sent(String external, String title, String day) {
    return """
    {"title":"%s","dueOn":"%s","queue":"agent","source":"shop","externalId":"%s"}\
    """
        .formatted(title, day, external);
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }
}
