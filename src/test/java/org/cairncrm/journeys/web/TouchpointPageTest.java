package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list behind the number of a touchpoint, also if another version was published meanwhile. */
@CairnTest
class TouchpointPageTest {
  private static final String MAP =
      """
      journey: %s
      title: Touched
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}]
          touchpoints:
      %s
      """;

  private static final String ORDERS =
      "      - {title: Orders, lane: customer, on: order-placed}\n";
  private static final String POINTS =
      "      - {title: Points, lane: front-stage, on: points-earned}\n";

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Journeys journeys;

  private final String name = "touched-" + UUID.randomUUID().toString().substring(0, 8);
  private Http marketing;

  @BeforeEach
  void a_customer_with_three_orders() {
    marketing = callers.person(Role.MARKETING);
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(MAP.formatted(name, ORDERS + POINTS));
          return journeys.maps().publish(name, 1, null);
        });
    regulars.withThreeOrders("Touched", null);
  }

  @AfterEach
  void retire() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @Test
  void the_drawing_leads_to_the_list_with_its_version() {
    String address = "/journeys/" + name + "/stages/bought/touchpoints/1?period=366d&version=1";

    assertThat(marketing.get("/journeys/" + name + "?period=366d").body())
        .contains(address.replace("&", "&amp;"));
    assertThat(marketing.get(address).body())
        .contains("<h1>Orders", "3 events in the stage “Bought”", "Touched")
        .doesNotContain("come into force meanwhile", "??");
  }

  @Test
  void a_touchpoint_that_has_moved_is_found_by_its_title_and_the_page_says_so() {
    publish(POINTS + ORDERS);

    HttpResponse<String> page = page(1, "&version=1&cursor=");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Orders", "Version 2 has come into force meanwhile", "3 events")
        .doesNotContain("??");
  }

  @Test
  void a_touchpoint_that_is_gone_leads_to_the_page_of_the_journey() {
    publish(ORDERS);

    HttpResponse<String> page = page(2, "&version=1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("does not have this touchpoint", "href=\"/journeys/" + name + "\"")
        .doesNotContain("??");
  }

  @Test
  void a_touchpoint_that_never_was_is_not_found() {
    assertThat(page(3, "").statusCode()).isEqualTo(404);
    assertThat(page(3, "&version=1").statusCode()).isEqualTo(404);
    assertThat(page(1, "&version=0").statusCode()).isIn(400, 422);
  }

  private HttpResponse<String> page(int number, String more) {
    return marketing.get(
        "/journeys/" + name + "/stages/bought/touchpoints/" + number + "?period=366d" + more);
  }

  private void publish(String touchpoints) {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().save(name, MAP.formatted(name, touchpoints), 1);
          return journeys.maps().publish(name, 2, null);
        });
  }
}
