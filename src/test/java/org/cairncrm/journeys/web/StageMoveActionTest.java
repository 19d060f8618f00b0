package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer with several runs of a journey: the dialog moves the run that it was opened for. */
@CairnTest
class StageMoveActionTest {
  private static final String MAP =
      """
      journey: %s
      title: Each order
      per: order
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}]
        - stage: checked
          title: Checked
          enter: [{on: order-placed, when: event.nth > 1000000}]
      exits:
        - exit: sent
          title: Sent
          outcome: won
          leave: [{on: shipment-handed-over}]
      """;

  @Autowired Callers callers;
  @Autowired Journeys journeys;
  @Autowired Customers customers;
  @Autowired Orders orders;

  private final String name = "each-" + UUID.randomUUID().toString().substring(0, 8);
  private Http agent;
  private CustomerId customer;
  private OrderId first;

  @BeforeEach
  void a_customer_with_two_orders() {
    agent = callers.person(Role.AGENT);
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(MAP.formatted(name));
          return journeys.maps().publish(name, 1, null);
        });
    customer = customers.register(NewCustomer.named("Two orders")).value().id();
    first = order(9);
    order(5);
  }

  @AfterEach
  void retire() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @Test
  void each_card_has_a_dialog_of_its_own_that_names_its_run() {
    String page = agent.get("/customers/" + customer).body();

    for (int run = 1; run <= 2; run++) {
      String dialog = "<dialog id=\"move-" + name + "-" + run + "\"";
      assertThat(page).containsOnlyOnce(dialog);
      assertThat(page.split(dialog, 2)[1].split("</dialog>", 2)[0])
          .containsOnlyOnce("name=\"run\" value=\"" + run + "\"");
    }
  }

  @Test
  void the_older_run_is_moved_if_the_dialog_was_opened_for_it() {
    HttpResponse<String> moved = move("1", "checked", "Looked at it");

    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(stages()).containsExactly(Map.entry(1, "checked"), Map.entry(2, "bought"));
  }

  @Test
  void a_run_that_has_ended_meanwhile_is_refused_and_no_other_one_is_moved() {
    orders.handOver(first, new NewShipment(null, null, "InPost", "TRK-1", TestClock.START, null));

    HttpResponse<String> refused = move("1", "checked", "Looked at it");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("This run of the journey has ended, so the customer was not moved")
        .contains("Back to the customer")
        .doesNotContain("name=\"stage\"", "??");
    assertThat(stages()).containsExactly(Map.entry(2, "bought"));
  }

  @Test
  void a_refused_move_is_shown_again_for_the_same_run() {
    HttpResponse<String> blank = move("1", "checked", " ");

    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("name=\"run\" value=\"1\"", "must not be blank");
  }

  @Test
  void a_run_that_never_was_is_not_under_way() {
    assertThat(move("77", "checked", "Why not").statusCode()).isEqualTo(409);
    assertThat(move(null, "checked", "The newest").statusCode()).isEqualTo(302);
    assertThat(stages()).contains(Map.entry(2, "checked"));
  }

  private HttpResponse<String> move(@Nullable String run, String stage, String reason) {
    Map<String, String> fields = new HashMap<>(Map.of("stage", stage, "reason", reason));
    if (run != null) {
      fields.put("run", run);
    }
    return agent.form("/customers/" + customer + "/journeys/" + name + "/moves", fields);
  }

  private List<Map.Entry<Integer, String>> stages() {
    return journeys.standings(customer).stream()
        .filter(one -> one.journey().equals(name))
        .sorted(java.util.Comparator.comparingInt(JourneyProgress::run))
        .map(one -> Map.entry(one.run(), one.stage()))
        .toList();
  }

  private OrderId order(int daysAgo) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                Channel.WEB,
                TestClock.START.minus(Duration.ofDays(daysAgo)),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal("20.00"))),
                null))
        .value()
        .id();
  }
}
