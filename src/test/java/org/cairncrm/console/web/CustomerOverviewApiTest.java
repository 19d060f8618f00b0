package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The overview says of a customer what each part says by itself. */
@CairnTest
class CustomerOverviewApiTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired JsonMapper json;

  private String customer;

  @BeforeEach
  void a_regular_with_a_task() {
    customer = "/api/customers/" + regulars.withThreeOrders("Marta Zielińska", null);
    String task =
        "{\"source\":\"shop\",\"externalId\":\"%s\",\"customerId\":\"%s\",\"title\":\"Call Marta\",\"dueOn\":\"2026-03-09\",\"queue\":\"agent\"}"
            .formatted(customer, customer.substring(customer.lastIndexOf('/') + 1));
    assertThat(callers.system().post("/api/tasks", task))
        .satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
  }

  @Test
  void each_part_is_as_under_its_own_address() {
    Http system = callers.system();

    JsonNode overview = get(system, customer + "/overview");

    assertThat(overview.path("customer")).isEqualTo(get(system, customer));
    assertThat(overview.path("history")).isEqualTo(get(system, customer + "/history?limit=50"));
    assertThat(overview.path("history").path("items")).hasSizeGreaterThan(5);
    assertThat(overview.path("points")).isEqualTo(get(system, customer + "/loyalty/balance"));
    assertThat(overview.path("orders")).isEqualTo(get(system, customer + "/orders").path("items"));
    assertThat(overview.path("orders")).hasSize(3);
  }

  @Test
  void open_tasks_and_stages_are_in_it() {
    JsonNode overview = get(callers.system(), customer + "/overview");

    JsonNode task = overview.path("openTasks").path(0);
    assertThat(task.path("title").asString()).isEqualTo("Call Marta");
    assertThat(
            StreamSupport.stream(overview.path("journeys").spliterator(), false)
                .map(stage -> stage.path("stageTitle").asString()))
        .hasSize(1)
        .allSatisfy(title -> assertThat(title).isNotBlank());
  }

  @Test
  void parts_that_the_caller_may_not_read_are_left_out() {
    JsonNode overview = get(callers.system(CustomerPermissions.READ), customer + "/overview");

    assertThat(overview.propertyNames()).containsExactly("customer");
  }

  @Test
  void events_that_the_caller_may_not_read_have_no_content() {
    Http reader = callers.system(CustomerPermissions.READ, HistoryPermissions.READ);

    JsonNode history = get(reader, customer + "/overview").path("history");

    assertThat(history).isEqualTo(get(reader, customer + "/history?limit=50"));
  }

  @Test
  void an_unknown_customer_is_not_found() {
    HttpResponse<String> answer =
        callers.system().get("/api/customers/" + CustomerId.next() + "/overview");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private JsonNode get(Http caller, String path) {
    HttpResponse<String> answer = caller.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
