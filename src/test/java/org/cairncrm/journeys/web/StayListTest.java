package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of stays in stages: each number of a journey leads to its customers. */
@CairnTest
class StayListTest {
  private static final String JOURNEY = "online-purchase";
  private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired StayAddress address;

  private CustomerId customer() {
    return customers.register(NewCustomer.named("Marta " + UUID.randomUUID())).value().id();
  }

  private void happens(CustomerEvent event) {
    commands.on(
        event.customer(),
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
  }

  private void order(CustomerId customer, int nth, Instant at) {
    happens(
        new OrderPlaced(
            customer,
            OrderId.next(),
            "A-" + nth,
            Channel.WEB,
            at,
            nth,
            null,
            1,
            Money.of("20.00", "EUR"),
            null,
            null,
            null,
            null));
  }

  private void handOver(CustomerId customer, Instant at) {
    happens(
        new ShipmentHandedOver(
            customer, OrderId.next(), "A-1", ShipmentId.next(), "InPost", null, at, null, null));
  }

  private static Instant ago(int days) {
    return TestClock.START.minus(Duration.ofDays(days));
  }

  private String rows(String page) {
    String query = page.substring(page.indexOf('?') + 1);
    return callers.system().get("/api/lists/stays/rows?limit=200&" + query).body();
  }

  @Test
  void those_who_are_in_a_stage_and_those_who_have_stalled_are_listed() {
    CustomerId stalled = customer();
    order(stalled, 1, ago(9));
    CustomerId recent = customer();
    order(recent, 1, ago(1));
    CustomerId gone = customer();
    order(gone, 1, ago(9));
    handOver(gone, ago(1));

    assertThat(rows(address.now(JOURNEY, "first-order")))
        .contains(stalled.toString(), recent.toString())
        .doesNotContain(gone.toString());
    assertThat(rows(address.stalled(JOURNEY, "first-order")))
        .contains(stalled.toString())
        .doesNotContain(recent.toString(), gone.toString());
    assertThat(rows(address.exceeded(JOURNEY, TODAY.minusDays(6), TODAY)))
        .contains(stalled.toString(), gone.toString())
        .doesNotContain(recent.toString());
  }

  @Test
  void those_who_came_left_and_went_elsewhere_within_some_days_are_listed() {
    CustomerId moved = customer();
    order(moved, 1, ago(9));
    handOver(moved, ago(2));
    LocalDate from = TODAY.minusDays(6);

    assertThat(rows(address.came(JOURNEY, "on-its-way", from, TODAY))).contains(moved.toString());
    assertThat(rows(address.came(JOURNEY, "first-order", from, TODAY)))
        .doesNotContain(moved.toString());
    assertThat(rows(address.left(JOURNEY, "first-order", from, TODAY))).contains(moved.toString());
    assertThat(rows(address.moved(JOURNEY, "first-order", "on-its-way", from, TODAY)))
        .contains(moved.toString());
    assertThat(rows(address.moved(JOURNEY, "first-order", "arrived", from, TODAY)))
        .doesNotContain(moved.toString());
    assertThat(rows(address.entered(JOURNEY, from, TODAY))).doesNotContain(moved.toString());
    assertThat(rows(address.entered(JOURNEY, TODAY.minusDays(29), TODAY)))
        .contains(moved.toString());
    assertThat(rows(address.movedOn(JOURNEY, "loyal", from, TODAY))).contains(moved.toString());
  }

  @Test
  void a_task_is_opened_for_each_of_the_stalled_customers() {
    List<CustomerId> stalled = List.of(customer(), customer());
    stalled.forEach(one -> order(one, 1, ago(9)));
    List<String> ids = stalled.stream().map(one -> row(one).path("id").asString()).toList();

    String body =
        "{\"rows\":[\"%s\",\"%s\"],\"values\":{\"title\":\"Ask what is missing\",\"dueOn\":\"2026-03-05\",\"queue\":\"agent\"}}"
            .formatted(ids.get(0), ids.get(1));
    assertThat(callers.system().post("/api/lists/stays/changes/task", body).body())
        .contains("\"changed\":2");

    assertThat(callers.system().get("/api/tasks?customer=" + stalled.getFirst()).body())
        .contains("Ask what is missing");
  }

  private JsonNode row(CustomerId customer) {
    for (JsonNode row :
        JsonMapper.shared().readTree(rows(address.stalled(JOURNEY, "first-order"))).path("items")) {
      if (row.toString().contains(customer.toString())) {
        return row;
      }
    }
    throw new AssertionError("no row of " + customer);
  }

  @Test
  void the_page_lists_stays_with_their_stage_and_customer() {
    CustomerId stalled = customer();
    order(stalled, 1, ago(9));

    String page =
        callers.person(Role.MARKETING).get(address.stalled(JOURNEY, "first-order")).body();

    assertThat(page).contains("Stays in stages", "First order").doesNotContain("??");
  }
}
