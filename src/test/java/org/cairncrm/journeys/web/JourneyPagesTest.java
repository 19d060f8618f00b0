package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class JourneyPagesTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofDays(9));

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Events events;

  @Autowired Journeys journeys;

  private CustomerId marta = CustomerId.next();
  private String name = "";

  @BeforeEach
  void marta_has_placed_her_first_order() {
    name = "Marta " + UUID.randomUUID();
    marta = orderedFirst(name, LATELY);
  }

  private CustomerId orderedFirst(String name, Instant at) {
    CustomerId who = customers.register(NewCustomer.named(name)).value().id();
    commands.on(
        who,
        at,
        () -> {
          events.publish(
              new OrderPlaced(
                  who,
                  OrderId.next(),
                  "A-1",
                  Channel.WEB,
                  at,
                  1,
                  null,
                  1,
                  Money.of("20.00", "EUR"),
                  null,
                  null,
                  null,
                  null));
          return 0;
        });
    return who;
  }

  @Test
  void a_map_is_drawn_with_its_figures_and_read_aloud() {
    String page = callers.person(Role.MARKETING).get("/journeys/online-purchase").body();

    assertThat(page)
        .contains("<svg", "First order", "Live · version 1", "planned emotion", "In figures")
        .contains("Customers by stage", "Customers who go on", "95\u00a0% interval")
        .contains("href=\"/journeys/online-purchase/stages/first-order\"")
        .doesNotContain("??", "style=");
  }

  @Test
  void each_number_opens_the_customers_behind_it() {
    var marketing = callers.person(Role.MARKETING);

    assertThat(marketing.get("/journeys/online-purchase/stages/first-order").body()).contains(name);
    assertThat(marketing.get("/journeys/online-purchase/stages/first-order?overTarget=true").body())
        .contains(name)
        .doesNotContain("??");
    assertThat(marketing.get("/journeys/online-purchase/stages/loyal").body())
        .doesNotContain(name, "??");
    assertThat(marketing.get("/journeys").body()).contains("Online purchase").doesNotContain("??");
  }

  @Test
  void who_entered_is_counted_by_week_and_drawn_in_the_list() {
    List<Long> before = enteredByWeek();
    orderedFirst("Zofia " + UUID.randomUUID(), TestClock.START.minus(Duration.ofDays(8)));
    List<Long> after = enteredByWeek();

    assertThat(after).hasSize(12);
    assertThat(after.get(10)).isEqualTo(before.get(10) + 1);
    assertThat(after.get(11)).isEqualTo(before.get(11));
    assertThat(callers.person(Role.MARKETING).get("/journeys").body())
        .contains("Customers who entered, week by week, the last 12 weeks: ");
  }

  private List<Long> enteredByWeek() {
    return Objects.requireNonNull(journeys.enteredByWeek(12).get("online-purchase"));
  }

  @Test
  void what_is_not_drawn_is_not_found() {
    var marketing = callers.person(Role.MARKETING);

    assertThat(marketing.get("/journeys/nowhere").statusCode()).isEqualTo(404);
    assertThat(marketing.get("/journeys/online-purchase/stages/nowhere").statusCode())
        .isEqualTo(404);
  }

  @Test
  void systems_read_maps_stages_and_standings_as_json() {
    var shop = callers.system(JourneyPermissions.READ);

    assertThat(shop.get("/api/journeys").body()).contains("\"journey\":\"online-purchase\"");
    assertThat(shop.get("/api/journeys/online-purchase").body())
        .contains("\"stage\":\"on-its-way\"", "\"lane\":\"front-stage\"", "\"targetDays\":4");
    assertThat(
            shop.get("/api/journeys/online-purchase/stages/first-order/customers?limit=200").body())
        .contains(marta.toString());
    assertThat(shop.get("/api/customers/" + marta + "/journeys").body())
        .contains("\"stage\":\"first-order\"", "\"state\":\"now\"", "\"state\":\"ahead\"");
  }

  @Test
  void a_limit_out_of_bounds_is_refused_and_names_itself() {
    var answer =
        callers
            .system(JourneyPermissions.READ)
            .get("/api/journeys/online-purchase/stages/loyal/customers?limit=0");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("limit");
  }
}
