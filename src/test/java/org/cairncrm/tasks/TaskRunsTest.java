package org.cairncrm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of an action on many rows are found however many such actions there have been. */
@CairnTest
class TaskRunsTest {
  private static final int RUNS = TaskRuns.OFFERED + 5;

  @Autowired Tasks tasks;
  @Autowired Customers customers;
  @Autowired Callers callers;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final List<UUID> runs = new ArrayList<>();

  @BeforeEach
  void more_runs_than_are_offered() {
    CustomerId one = customers.register(NewCustomer.named("One")).value().id();
    CustomerId other = customers.register(NewCustomer.named("Other")).value().id();
    for (int i = 0; i < RUNS; i++) {
      UUID run = Ids.next();
      runs.add(run);
      open(run, one, "Call " + i);
      open(run, other, "Call " + i);
    }
  }

  @Test
  void the_newest_runs_are_offered_the_newest_first() {
    JsonNode offered =
        json("/api/lists")
            .valueStream()
            .filter(list -> list.path("name").asString().equals("tasks"))
            .flatMap(list -> list.path("columns").valueStream())
            .filter(column -> column.path("key").asString().equals("run"))
            .findFirst()
            .orElseThrow()
            .path("values");

    assertThat(offered).hasSize(TaskRuns.OFFERED);
    assertThat(offered.path(0).path("value").asString()).isEqualTo(runs.getLast().toString());
    assertThat(offered.path(0).path("title").asString())
        .startsWith("Call " + (RUNS - 1) + " · ")
        .endsWith(" 2026");
  }

  @Test
  void a_run_that_is_not_offered_any_more_is_found_by_its_id() {
    String filter = "filter=run:is:" + runs.getFirst();

    assertThat(json("/api/lists/tasks/rows?" + filter).path("items")).hasSize(2);
    assertThat(callers.person(Role.AGENT).get("/tasks/all?" + filter).body()).contains("Call 0 · ");
    assertThat(callers.system().get("/api/lists/tasks/rows?filter=run:is:nothing").statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_tasks_of_a_run_are_read_by_an_index() {
    List<String> plan =
        transaction.execute(
            status -> {
              jdbc.execute("set local enable_seqscan = off");
              return jdbc.queryForList(
                  "explain select task_id from tasks.task where run_id = '" + runs.getFirst() + "'",
                  String.class);
            });

    assertThat(String.join("\n", plan)).contains("task_run");
  }

  private void open(UUID run, CustomerId customer, String title) {
    var content =
        new TaskContent(
            title,
            null,
            null,
            java.time.LocalDate.ofInstant(TestClock.START, java.time.ZoneOffset.UTC),
            null,
            "admin",
            null,
            null);
    tasks.open(NewTask.of(customer, null, content, TaskForEachAction.SOURCE, run + "/" + customer));
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(callers.system().get(path).body());
  }
}
