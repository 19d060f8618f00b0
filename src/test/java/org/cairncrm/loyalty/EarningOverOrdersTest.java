package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Earning rules look at what customers bought before, in orders that are really placed. */
@CairnTest
class EarningOverOrdersTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Orders orders;
  @Autowired Loyalty loyalty;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  private final String name = "again-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    CustomerId id = CustomerId.next();
    customer = commands.open(id, () -> id);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  @Test
  void the_same_product_again_is_rewarded_and_another_one_is_not() {
    publish("repeat: {sameProductWithinDays: 90}\n    gives: {points: 7}");
    place(40, "TEA");
    OrderId cup = place(20, "CUP");
    OrderId tea = place(10, "TEA");

    assertThat(loyalty.account(customer).rewards())
        .filteredOn(reward -> name.equals(reward.programme()))
        .extracting(IssuedReward::order)
        .containsExactly(tea);
    assertThat(declined(cup)).containsExactly("None of its products was bought before");
    assertThat(declined(tea)).isEmpty();
  }

  @Test
  void points_that_depend_on_a_cancelled_order_are_taken_back() {
    publish("repeat: {nth: 2}\n    gives: {points: 7}");
    OrderId first = place(40, "TEA");
    place(20, "TEA");

    orders.cancel(first, cancellation());

    assertThat(statuses()).containsExactly(RewardStatus.REVOKED);
  }

  @Test
  void points_stay_where_cancelled_orders_count() {
    publish("cancelledCounts: true\n    repeat: {nth: 2}\n    gives: {points: 7}");
    OrderId first = place(40, "TEA");
    OrderId second = place(20, "TEA");

    orders.cancel(first, cancellation());
    orders.cancel(second, cancellation());
    place(10, "TEA");

    assertThat(statuses()).containsExactly(RewardStatus.ISSUED);
  }

  @Test
  void points_of_some_products_with_a_bonus_are_those_of_what_was_kept() {
    publish(
        "products: [TEA]\n    gives: {points: 1, per: [{amount: 3, currency: EUR}]}\n    multiply:"
            + " [{factor: 2, when: event.total.amount >= 20.0}]");
    OrderId order =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    null,
                    clock.instant().minus(Duration.ofDays(9)),
                    Currency.getInstance("EUR"),
                    List.of(
                        new NewOrder.Line("TEA", "Tea", 2, new BigDecimal("10.00")),
                        new NewOrder.Line("CUP", "Cup", 3, new BigDecimal("5.00"))),
                    null))
            .value()
            .id();
    assertThat(points()).isEqualTo(13);

    cancel(order, new LineQuantity(2, 2));
    assertThat(points()).isEqualTo(13);
    cancel(order, new LineQuantity(1, 1));
    assertThat(points()).isEqualTo(6);
    cancel(order, new LineQuantity(2, 1));
    assertThat(points()).isEqualTo(6);
  }

  private void cancel(OrderId order, LineQuantity goods) {
    orders.cancel(order, new NewCancellation(null, null, null, List.of(goods), null, null));
  }

  /** The points of the programme that are left. */
  private long points() {
    return loyalty.account(customer).lots().stream()
        .filter(lot -> name.equals(lot.programme()))
        .mapToLong(PointsLot::remaining)
        .sum();
  }

  @Test
  void discounts_and_free_lines_earn_nothing() {
    publish(
        "gives: {points: 1, per: [{amount: 1, currency: EUR}]}\n"
            + "  - rule: free\n    title: Free\n    products: [GIFT]\n"
            + "    gives: {points: 1, per: [{amount: 1, currency: EUR}]}");

    OrderId order =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    null,
                    clock.instant().minus(Duration.ofDays(2)),
                    Currency.getInstance("EUR"),
                    List.of(
                        new NewOrder.Line("TEA", "Tea", 2, new BigDecimal("10.00")),
                        new NewOrder.Line("GIFT", "A cup for points", 1, BigDecimal.ZERO)),
                    null,
                    List.of(
                        new NewOrder.Discount(
                            "POINTS", "Paid with points", new BigDecimal("8.00"))),
                    null,
                    null,
                    null,
                    null))
            .value()
            .id();

    assertThat(points()).isEqualTo(12);
    assertThat(declined(order)).containsExactly("The order has none of the products GIFT");
  }

  @Test
  void a_back_dated_order_counts_with_those_of_its_own_month_alone() {
    publish("caps: [{most: 10, per: month}]\n    gives: {points: 10}");

    OrderId later = place(0, "TEA");
    OrderId earlier = place(45, "TEA");
    OrderId same = place(45, "TEA");

    assertThat(declined(later)).isEmpty();
    assertThat(declined(earlier)).isEmpty();
    assertThat(declined(same))
        .containsExactly("The most that the rule gives is reached: 10 points per month");
  }

  @Test
  void a_reward_stays_while_as_many_orders_are_left_as_it_needed() {
    publish("when: event.daysSincePrevious <= 15\n    gives: {points: 7}");
    OrderId first = place(40, "TEA");
    place(30, "TEA");
    place(20, "TEA");

    orders.cancel(first, cancellation());

    assertThat(statuses()).containsExactlyInAnyOrder(RewardStatus.ISSUED, RewardStatus.ISSUED);
  }

  @Test
  void a_reward_for_coming_back_is_revoked_with_the_only_order_that_was_near_enough() {
    publish("repeat: {withinDays: 10}\n    gives: {points: 7}");
    place(60, "TEA");
    OrderId unrelated = place(50, "TEA");
    OrderId near = place(15, "TEA");
    place(10, "TEA");

    orders.cancel(unrelated, cancellation());
    assertThat(statuses()).containsExactly(RewardStatus.ISSUED, RewardStatus.REVOKED);

    orders.cancel(near, cancellation());
    assertThat(statuses()).containsOnly(RewardStatus.REVOKED);
    assertThat(revoked())
        .contains(
            "Without order %s, which was cancelled, its order came too late after the one before"
                .formatted(orders.get(near).number()));
  }

  private List<String> revoked() {
    return sql.fetch(
            "select decision ->> 'reason' from events.journal where customer_id = ? and name ="
                + " 'reward-revoked'",
            customer.value())
        .getValues(0, String.class);
  }

  private List<RewardStatus> statuses() {
    return loyalty.account(customer).rewards().stream()
        .filter(reward -> name.equals(reward.programme()))
        .map(IssuedReward::status)
        .toList();
  }

  private List<String> declined(OrderId order) {
    return sql.fetch(
            "select d ->> 'reason' from events.journal, jsonb_array_elements(declined) d where"
                + " customer_id = ? and name = 'order-placed' and data ->> 'order' = ? and d ->>"
                + " 'document' = ?",
            customer.value(),
            order.toString(),
            name)
        .getValues(0, String.class);
  }

  private void publish(String rule) {
    String text =
        "programme: %s\ntitle: Again\nearning:\n  - rule: it\n    title: It\n    %s\n"
            .formatted(name, rule);
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    var published =
        manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }

  private OrderId place(int daysAgo, String sku) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                null,
                clock.instant().minus(Duration.ofDays(daysAgo)),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line(sku, sku, 1, new BigDecimal("10.00"))),
                null))
        .value()
        .id();
  }

  private static NewCancellation cancellation() {
    return new NewCancellation(null, null, null, null);
  }
}
