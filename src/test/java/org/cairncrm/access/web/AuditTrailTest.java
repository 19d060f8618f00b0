package org.cairncrm.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiredPermission;
import org.cairncrm.access.Role;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.RouteTable;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class AuditTrailTest {
  /** The permissions under which no data of customers is shown. */
  private static final Set<String> WITHOUT_CUSTOMERS =
      Set.of(AccessPermissions.CONSOLE, AccessPermissions.MANAGE, AccessPermissions.OPERATIONS);

  @Autowired Callers callers;
  @Autowired JsonMapper json;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;
  @Autowired Worker worker;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @AfterEach
  void the_clock_goes_back_for_other_tests() {
    clock.set(TestClock.START);
  }

  @Test
  void records_who_read_a_customer_and_from_where_once_a_minute() {
    String customer = customer();
    Http agent = callers.person(Role.AGENT);
    agent.get("/customers/" + customer);
    agent.get("/customers/" + customer);
    agent.get("/api/customers/" + customer + "/history");
    callers.system(CustomerPermissions.READ).get("/api/customers/" + customer);
    agent.get("/api/customers/" + customer + "x");

    List<JsonNode> entries = entries("subject=customer:" + customer);

    assertThat(entries)
        .extracting(
            entry ->
                entry.path("action").asString()
                    + " "
                    + entry.path("actor").asString().split("[:-]")[0])
        .containsExactlyInAnyOrder(
            "customer-opened person", "history-read person", "customer-opened system");
    assertThat(entries).allMatch(entry -> entry.path("address").asString().contains("127.0.0.1"));

    clock.advance(Duration.ofSeconds(61));
    agent.get("/customers/" + customer);
    assertThat(entries("subject=customer:" + customer)).hasSize(4);
  }

  @Test
  void counts_the_rest_when_one_actor_reads_many() {
    Http reader = callers.sending(Set.of("many"), CustomerPermissions.READ);
    clock.advance(Duration.ofSeconds(61));
    String first = customer();
    reader.get("/api/customers/" + first);
    String actor = entries("subject=customer:" + first).getFirst().path("actor").asString();
    for (int i = 0; i < 64; i++) {
      reader.get("/api/customers/" + customer());
    }
    clock.advance(Duration.ofSeconds(61));

    List<JsonNode> entries =
        entries("action=customer-opened&limit=200&actor=" + actor.replace(" ", "%20"));
    assertThat(entries).hasSize(61);
    assertThat(entries.getFirst().path("subject").asString()).isEqualTo("more");
    assertThat(entries.getFirst().path("detail").path("times").asInt()).isEqualTo(5);
  }

  @Test
  void every_route_that_shows_personal_data_is_recorded() {
    Set<String> impersonal =
        RouteTable.routes().stream()
            .filter(RouteTable.Route::impersonal)
            .map(RouteTable.Route::path)
            .collect(Collectors.toSet());
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              String needed = RequiredPermission.of(method.getMethod(), method.getBeanType());
              if (needed != null
                  && !WITHOUT_CUSTOMERS.contains(needed)
                  && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                  && info.getPatternValues().stream().noneMatch(impersonal::contains)) {
                assertThat(method.getMethodAnnotation(AuditedRead.class))
                    .as("%s: add @AuditedRead (docs/access.md)", info)
                    .isNotNull();
              }
            });
  }

  @Test
  void records_imports_and_who_handled_them() {
    Http admin = callers.person(Role.ADMIN);
    String made = id(admin.post("/api/imports", "{\"mapping\":\"online-retail\"}"));
    admin.send("DELETE", "/api/imports/" + made, null);

    assertThat(entries("subject=import:" + made))
        .extracting(entry -> entry.path("action").asString())
        .containsExactly("import-forgotten", "import-created");
    assertThat(entries("subject=import:" + made))
        .allMatch(entry -> entry.path("actor").asString().startsWith("person:admin"));
  }

  @Test
  void records_a_failed_sign_in_without_the_unknown_name() {
    String secret = "my-secret-" + Ids.next();
    Http browser = callers.nobody();
    browser.get("/sign-in");
    browser.form("/sign-in", Map.of("username", secret, "password", "x"));

    JsonNode entry = entries("action=sign-in-failed").getFirst();
    assertThat(entry.path("subject").asString()).matches("unknown:[0-9a-f]{8}");
    assertThat(entry.toString()).doesNotContain(secret).contains("127.0.0.1");
  }

  @Test
  void names_people_by_their_username_when_they_set_a_password_too() {
    Http admin = callers.person(Role.ADMIN);
    String username = "ola-" + Ids.next();
    admin.post(
        "/api/people",
        "{\"username\":\"%s\",\"name\":\"Ola\",\"role\":\"agent\"}".formatted(username));
    String link =
        json.readTree(admin.post("/api/people/" + username + "/password-link", "{}").body())
            .path("path")
            .asString();
    Http ola = callers.nobody();
    ola.get("/sign-in");
    ola.form(
        "/welcome",
        Map.of("key", link.substring(link.indexOf('=') + 1), "password", "a stone on a stone"));

    assertThat(entries("subject=person:" + username))
        .extracting(entry -> entry.path("action").asString())
        .contains("password-set");
  }

  @Test
  void filters_by_period_and_refuses_what_is_no_actor() {
    String customer = customer();
    Instant before = clock.instant();
    clock.advance(Duration.ofMinutes(2));
    callers.person(Role.AGENT).get("/customers/" + customer);
    String on = "subject=customer:" + customer;

    assertThat(entries(on + "&from=" + before.plusSeconds(60))).hasSize(1);
    assertThat(entries(on + "&to=" + before.plusSeconds(60))).isEmpty();
    var refused = callers.person(Role.ADMIN).get("/api/audit?actor=anna");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("person:<username>");
    assertThat(callers.person(Role.ADMIN).get("/settings/audit?" + on).body())
        .contains("Customer opened", "127.0.0.1")
        .doesNotContain("??");
    assertThat(callers.person(Role.ADMIN).get("/settings/audit?actor=anna").statusCode())
        .isEqualTo(422);
  }

  @Test
  void forgets_entries_after_two_years() {
    sql.execute(
        "insert into access.audit (audit_id, at, actor, action, subject, detail) values"
            + " (gen_random_uuid(), ?::timestamptz, 'cairn:cairn', 'old', 'x', '{}')",
        clock.instant().minus(Duration.ofDays(731)).toString());
    worker.sweep();

    assertThat(entries("action=old")).isEmpty();
  }

  private String customer() {
    return id(callers.person(Role.ADMIN).post("/api/customers", "{\"name\":\"Marta\"}"));
  }

  private List<JsonNode> entries(String query) {
    worker.sweep();
    var answer = callers.person(Role.ADMIN).get("/api/audit?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).path("items").valueStream().toList();
  }

  private String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).path("id").asString();
  }
}
