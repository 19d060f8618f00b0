package org.cairncrm.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many rows of a list are changed, each for itself. */
@CairnTest
class BulkActionsTest {
  private static final String CHANGES = "/api/lists/customers/changes/";

  @Autowired Callers callers;
  @Autowired Worker worker;

  private final String town = "Town " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void says_how_many_rows_were_changed_were_so_already_and_were_refused() {
    List<String> rows = registered(3);
    assertThat(change("account-manager", rows.subList(0, 1), "\"accountManager\":\"admin\""))
        .contains("\"changed\":1");
    rows.add(Ids.next().toString());

    JsonNode result = json(change("account-manager", rows, "\"accountManager\":\"admin\""));
    assertThat(result.path("changed").asInt()).isEqualTo(2);
    assertThat(result.path("unchanged").asInt()).isEqualTo(1);
    assertThat(result.path("refused").asInt()).isEqualTo(1);
    assertThat(result.path("refusals").path(0).path("reason").asString()).contains("no customer");
    assertThat(inTown("&filter=accountManager:is:admin").path("items")).hasSize(3);
    assertThat(callers.system().get("/api/customers/" + rows.getFirst() + "/history").body())
        .contains("account-manager-changed");
  }

  @Test
  void nobody_becomes_the_account_manager_only_if_that_was_chosen() {
    List<String> rows = registered(2);
    change("account-manager", rows.subList(0, 1), "\"accountManager\":\"admin\"");
    Http manager = callers.person(Role.ACCOUNT_MANAGER);
    String action = "/lists/customers/changes/account-manager";
    Map<String, String> form =
        new HashMap<>(Map.of("row", rows.getFirst(), "account-manager.accountManager", ""));

    HttpResponse<String> undecided = manager.form(action, form);
    assertThat(undecided.statusCode()).isEqualTo(422);
    assertThat(undecided.body()).contains("Choose…", "@nobody");
    form.put("account-manager.accountManager", "@nobody");
    String done = manager.form(action, form).body();
    assertThat(done).contains("Set account manager: done", "Nobody");
    assertThat(inTown("&filter=accountManager:is-empty").path("items")).hasSize(2);

    assertThat(done).contains("name=\"account-manager.accountManager\" value=\"admin\"", "Undo");
    form.put("account-manager.accountManager", "admin");
    assertThat(manager.form(action, form).body()).contains("Set account manager: done");
    assertThat(inTown("&filter=accountManager:is:admin").path("items")).hasSize(1);
  }

  @Test
  void a_tag_given_to_many_is_taken_back_only_from_those_who_got_it() {
    List<String> rows = registered(2);
    change("tag", rows.subList(0, 1), "\"tag\":\"Recall\"");
    String done =
        callers
            .person(Role.ACCOUNT_MANAGER)
            .form(
                "/lists/customers/changes/tag",
                Map.of("row", String.join(",", rows), "tag.tag", "Recall"))
            .body();
    assertThat(done)
        .contains(
            "action=\"/lists/customers/changes/untag\"",
            "name=\"untag.tag\" value=\"Recall\"",
            "name=\"row\" value=\"" + rows.get(1))
        .doesNotContain("name=\"row\" value=\"" + rows.getFirst());
  }

  @Test
  void opens_a_task_for_each_customer() {
    List<String> rows = registered(2);
    assertThat(
            change(
                "task",
                rows,
                "\"title\":\"Call about the recall\",\"dueOn\":\"2026-03-05\",\"queue\":\"agent\""))
        .contains("\"changed\":2");
    assertThat(inTown("&filter=openTasks:at-least:1").path("items")).hasSize(2);

    String task = tasks(rows.getFirst()).getFirst().path("id").asString();
    String given = "{\"rows\":[\"%s\"],\"values\":{\"assignee\":\"admin\"}}".formatted(task);
    assertThat(callers.system().post("/api/lists/tasks/changes/owner", given).body())
        .contains("\"changed\":1");
    assertThat(callers.system().get("/api/tasks/" + task).body())
        .contains("\"assignee\":\"admin\"");
  }

  @Test
  void changes_all_that_match_in_the_background_once_a_person_agreed_to_their_number() {
    registered(3);
    Http manager = callers.person(Role.ACCOUNT_MANAGER);
    var asked =
        new HashMap<>(
            Map.of(
                "all",
                "true",
                "filter",
                "city:is:" + town,
                "account-manager.accountManager",
                "admin"));
    String page = "/lists/customers/changes/account-manager";
    String question = manager.form(page, asked).body();
    assertThat(question).contains("Rows that match: 3", "name=\"rows\" value=\"3\"");
    assertThat(inTown("&filter=accountManager:is:admin").path("items")).isEmpty();

    asked.put("rows", "2");
    HttpResponse<String> recounted = manager.form(page, asked);
    assertThat(recounted.statusCode()).isEqualTo(409);
    assertThat(recounted.body()).contains("Another number of rows", "value=\"3\"");

    asked.put("rows", "3");
    HttpResponse<String> started = manager.form(page, asked);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
    worker.sweep();

    assertThat(inTown("&filter=accountManager:is:admin").path("items")).hasSize(3);
    String progress = started.headers().firstValue("Location").orElseThrow();
    assertThat(manager.get(progress.substring(progress.indexOf("/lists"))).body())
        .contains("Set account manager: done", "changed");
  }

  @Test
  void changes_all_that_match_over_the_api_with_their_progress() {
    registered(3);
    String filter = "\"filter\":[\"city:is:%s\"]".formatted(town);
    String values = "\"values\":{\"accountManager\":\"admin\"}";
    String path = CHANGES + "account-manager/runs";
    assertThat(
            json(callers.system().get("/api/lists/customers/count?filter=" + inTown()).body())
                .path("rows")
                .asInt())
        .isEqualTo(3);

    HttpResponse<String> other =
        callers.system().post(path, "{%s,\"rows\":4,%s}".formatted(filter, values));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("is 3, not 4");

    HttpResponse<String> started =
        callers.system().post(path, "{%s,\"rows\":3,%s}".formatted(filter, values));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    worker.sweep();
    JsonNode change =
        json(callers.system().get(started.headers().firstValue("Location").orElseThrow()).body());
    assertThat(change.path("status").asString()).isEqualTo("done");
    assertThat(change.path("rows").asInt()).isEqualTo(3);
    assertThat(change.path("result").path("changed").asInt()).isEqualTo(3);
    assertThat(inTown("&filter=accountManager:is:admin").path("items")).hasSize(3);
  }

  @Test
  void names_what_is_wrong_and_needs_the_permission() {
    List<String> rows = registered(1);
    HttpResponse<String> answer =
        callers
            .system()
            .post(
                CHANGES + "task",
                body(rows, "\"dueOn\":\"tomorrow\",\"assignee\":\"nobody-here\""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"title\"", "\"dueOn\"", "\"assignee\"");
    assertThat(
            callers
                .system("lists:read", "customers:read")
                .post(CHANGES + "account-manager", body(rows, "\"accountManager\":\"admin\""))
                .statusCode())
        .isEqualTo(403);
    assertThat(callers.system().post(CHANGES + "unknown", body(rows, "")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void gives_tasks_to_the_account_manager_of_each_customer_and_else_to_a_queue() {
    List<String> rows = registered(2);
    change("account-manager", rows.subList(0, 1), "\"accountManager\":\"admin\"");

    change("task", rows, "\"title\":\"Ask\",\"dueOn\":\"2026-03-05\"");
    assertThat(tasks(rows.get(0))).extracting(TASK_OWNER).containsExactly("admin/");
    assertThat(tasks(rows.get(1))).extracting(TASK_OWNER).containsExactly("/account-manager");

    change(
        "task",
        rows,
        "\"title\":\"Ask\",\"dueOn\":\"2026-03-05\",\"assignee\":\"@account-manager\",\"queue\":\"agent\"");
    assertThat(tasks(rows.get(0))).extracting(TASK_OWNER).containsExactly("admin/", "admin/");
    assertThat(tasks(rows.get(1)))
        .extracting(TASK_OWNER)
        .containsExactlyInAnyOrder("/account-manager", "/agent");
  }

  @Test
  void the_page_keeps_what_was_entered_and_leads_to_the_tasks_that_were_created() {
    List<String> rows = registered(1);
    Http manager = callers.person(Role.ACCOUNT_MANAGER);
    assertThat(manager.get("/customers?filter=" + inTown()).body())
        .contains("The account manager of each customer");
    var entered =
        new HashMap<>(
            Map.of(
                "row",
                rows.getFirst(),
                "task.title",
                "Ask " + town,
                "task.dueOn",
                "",
                "task.assignee",
                "",
                "task.queue",
                "agent"));

    HttpResponse<String> faults = manager.form("/lists/customers/changes/task", entered);
    assertThat(faults.statusCode()).isEqualTo(422);
    assertThat(faults.body())
        .contains(
            "Due must be a day",
            "value=\"Ask " + town,
            "name=\"row\" value=\"" + rows.getFirst(),
            "value=\"agent\" selected",
            "<option value=\"\" selected");

    entered.put("task.dueOn", "2026-03-05");
    String done = manager.form("/lists/customers/changes/task", entered).body();
    assertThat(done).contains("task created", "Show the task");
    String list = done.substring(done.indexOf("/tasks/all?"));
    assertThat(manager.get(list.substring(0, list.indexOf('"'))).body())
        .contains("Ask " + town)
        .doesNotContain("cannot be shown");
  }

  private static final Function<JsonNode, String> TASK_OWNER =
      task -> task.path("assignee").asString("") + "/" + task.path("queue").asString("");

  private List<JsonNode> tasks(String customer) {
    return json(callers.system().get("/api/tasks?customer=" + customer).body())
        .path("items")
        .valueStream()
        .toList();
  }

  private String change(String action, List<String> rows, String values) {
    HttpResponse<String> answer = callers.system().post(CHANGES + action, body(rows, values));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String body(List<String> rows, String values) {
    return "{\"rows\":[%s],\"values\":{%s}}"
        .formatted(
            rows.stream().map(row -> '"' + row + '"').collect(Collectors.joining(",")), values);
  }

  private List<String> registered(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> "{\"name\":\"Ewa %d\",\"city\":\"%s\"}".formatted(i, town))
        .map(customer -> json(callers.system().post("/api/customers", customer).body()))
        .map(customer -> customer.path("id").asString())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String inTown() {
    return URLEncoder.encode("city:is:" + town, StandardCharsets.UTF_8);
  }

  private JsonNode inTown(String more) {
    return json(callers.system().get("/api/lists/customers/rows?filter=" + inTown() + more).body());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
