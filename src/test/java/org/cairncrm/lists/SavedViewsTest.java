package org.cairncrm.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Views of lists are saved, shared and deleted. */
@CairnTest
class SavedViewsTest {
  private static final String VIEWS = "/api/lists/customers/views";

  @Autowired Callers callers;

  private final String title = "Late ones " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_view_is_its_owners_until_it_is_shared() {
    Http first = callers.system("lists:read", "customers:read", "lists:share");
    Http second = callers.system("lists:read", "customers:read");
    String id = id(first.post(VIEWS, content("\"filter\":[\"city:is:Łódź\"]")));

    assertThat(first.get(VIEWS).body()).contains(title);
    assertThat(second.get(VIEWS).body()).doesNotContain(title);
    assertThat(second.get(VIEWS + "/" + id).statusCode()).isEqualTo(404);

    String shared = content("\"filter\":[\"city:is:Łódź\"],\"shared\":true");
    assertThat(first.put(VIEWS + "/" + id, shared, "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
    assertThat(second.get(VIEWS + "/" + id).body()).contains("city:is:Łódź");
    assertThat(second.put(VIEWS + "/" + id, shared, "If-Match", "\"2\"").statusCode())
        .isEqualTo(403);
    assertThat(second.send("DELETE", VIEWS + "/" + id, null).statusCode()).isEqualTo(403);
    assertThat(first.send("DELETE", VIEWS + "/" + id, null).statusCode()).isEqualTo(204);
    assertThat(second.get(VIEWS + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void sharing_needs_a_permission() {
    assertThat(
            callers
                .system("lists:read", "customers:read")
                .post(VIEWS, content("\"shared\":true"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_change_of_an_older_version_is_rejected() {
    Http system = callers.system();
    String id = id(system.post(VIEWS, content("\"sort\":\"name\"")));
    assertThat(
            system
                .put(VIEWS + "/" + id, content("\"sort\":\"-name\""), "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            system
                .put(VIEWS + "/" + id, content("\"sort\":\"city\""), "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(412);
  }

  @Test
  void a_view_must_be_one_that_the_list_can_show() {
    HttpResponse<String> answer =
        callers.system().post(VIEWS, content("\"filter\":[\"colour:is:red\"],\"sort\":\"email\""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("has no column “colour”", "has no column “email”");
    assertThat(callers.system().post(VIEWS, "{\"title\":\" \"}").statusCode()).isEqualTo(422);
  }

  @Test
  void a_page_shows_the_views_and_a_changed_one_as_changed() {
    Http system = callers.system();
    String id =
        id(
            system.post(
                VIEWS,
                content("\"filter\":[\"city:is:Łódź\"],\"sort\":\"-name\",\"shared\":true")));
    Http agent = callers.person(Role.AGENT);

    assertThat(agent.get("/customers?view=" + id).body())
        .contains(title, "<b>City</b>", "name=\"sort\" value=\"-name\"")
        .doesNotContain("changed, not saved");
    assertThat(agent.get("/customers?view=" + id + "&sort=name").body())
        .contains("changed, not saved");
    assertThat(agent.get("/customers?view=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(agent.get("/customers?view=unknown").statusCode()).isEqualTo(200);
  }

  @Test
  void a_name_that_is_blank_or_taken_is_a_fault_at_its_field() {
    Http agent = callers.person(Role.AGENT);
    String page = "/lists/customers/views";
    String filter = "city:is:" + title;
    assertThat(agent.form(page, Map.of("title", title, "filter", filter)).statusCode())
        .isEqualTo(302);
    for (String name : List.of(" ", "all", title.toUpperCase(Locale.ROOT))) {
      HttpResponse<String> refused =
          agent.form(page, Map.of("title", name, "filter", filter), "HX-Target", "found");
      assertThat(refused.statusCode()).as(name).isEqualTo(422);
      assertThat(refused.body())
          .startsWith("<div id=\"found\"")
          .contains("id=\"view-title-error\"", "value=\"" + name + "\"", "<b>City</b>");
      assertThat(refused.headers().firstValue("HX-Push-Url")).hasValue("false");
    }
    HttpResponse<String> whole = agent.form(page, Map.of("title", "All", "filter", filter));
    assertThat(whole.statusCode()).isEqualTo(422);
    assertThat(whole.body()).contains("is the name of another view", "name=\"filter\"");
  }

  private String content(String more) {
    return "{\"title\":\"%s\",%s}".formatted(title, more);
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body()).path("id").asString();
  }
}
