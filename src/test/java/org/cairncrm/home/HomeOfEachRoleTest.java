package org.cairncrm.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each role has tiles of its own, in its own order, on the page and over HTTP. */
@CairnTest
class HomeOfEachRoleTest {
  @Autowired Callers callers;

  @ParameterizedTest
  @CsvSource({
    "ACCOUNT_MANAGER, lateDeliveries",
    "AGENT, contactsToAnswer",
    "MARKETING, journeyChanges",
    "LOYALTY_MANAGER, pointsMoved",
    "HEAD, informedFirst",
    "ADMIN, failedReactions",
  })
  void the_page_of_a_role_begins_with_its_own_work(Role role, String first) {
    List<String> tiles = tiles(callers.person(role).get("/api/home"));

    tiles.removeIf(name -> name.startsWith("first"));
    assertThat(tiles).first().isEqualTo(first);
  }

  @Test
  void a_tile_is_only_on_the_pages_of_the_roles_that_it_serves() {
    assertThat(tiles(callers.person(Role.AGENT).get("/api/home")))
        .contains("queuedTasks")
        .doesNotContain("failedReactions", "myCustomers");
    assertThat(tiles(callers.person(Role.ACCOUNT_MANAGER).get("/api/home")))
        .contains("myCustomers");
  }

  @Test
  void a_system_has_the_tiles_of_all_roles_that_its_scopes_show() {
    assertThat(tiles(callers.system("home:read", "tasks:read").get("/api/home")))
        .containsExactlyInAnyOrder("tasksToday", "queuedTasks");
    assertThat(tiles(callers.system().get("/api/home")))
        .contains("failedReactions", "newCustomers");
    assertThat(callers.system("tasks:read").get("/api/home").statusCode()).isEqualTo(403);
  }

  @Test
  void the_tiles_of_another_role_can_be_read_as_far_as_the_permissions_go() {
    assertThat(tiles(callers.person(Role.HEAD).get("/api/home?role=admin")))
        .contains("tasksToday")
        .doesNotContain("failedReactions");
  }

  @Test
  void a_period_is_chosen_by_a_word_or_by_its_days() {
    Http head = callers.person(Role.HEAD);

    // the clock stands at 2026-03-05
    assertThat(head.get("/api/home?role=head&period=last-month").body())
        .contains("\"from\":\"2026-02-01\"", "\"to\":\"2026-02-28\"");
    assertThat(head.get("/api/home?from=2026-01-05&to=2026-01-05").body())
        .contains("\"from\":\"2026-01-05\"", "\"to\":\"2026-01-05\"");
  }

  @Test
  void a_period_that_cannot_be_is_refused_with_what_would_be_right() {
    Http head = callers.person(Role.HEAD);

    assertThat(head.get("/api/home?from=2026-01-05").body()).contains("is required with from");
    assertThat(head.get("/api/home?from=2026-01-05&to=2026-01-04").body())
        .contains("must not be before from");
    assertThat(head.get("/api/home?from=2024-01-05&to=2026-01-04").body()).contains("366 days");
    assertThat(head.get("/api/home?period=last-month&to=2026-01-04").body())
        .contains("must be left out", "is required with to");
    assertThat(head.get("/api/home?from=0001-01-05&to=9999-01-04").statusCode()).isEqualTo(422);
  }

  private static List<String> tiles(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode tiles = JsonMapper.shared().readTree(answer.body()).path("tiles");
    return new ArrayList<>(tiles.propertyNames());
  }
}
