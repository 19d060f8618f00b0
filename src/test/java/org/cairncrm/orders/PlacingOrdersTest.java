package org.cairncrm.orders;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.orders.OrderFixtures.PLACED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PlacingOrdersTest {
  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired TestClock clock;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
  }

  @Test
  void stores_what_it_answers() {
    Order order = orders.place(OrderFixtures.order(customer)).value();

    assertThat(orders.get(order.id())).isEqualTo(order);
    assertThat(orders.find("shop", order.externalId())).isEqualTo(order);
    assertThat(order.total()).isEqualTo(euros("114.90"));
    assertThat(order.lines())
        .containsExactly(
            new OrderLine(
                1, "JACKET", "A JACKET", 1, euros("89.90"), euros("0.00"), euros("89.90")),
            new OrderLine(2, "HAT", "A HAT", 2, euros("12.50"), euros("0.00"), euros("25.00")));
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void tells_of_the_order_with_the_facts_that_rules_need() {
    Order order = orders.place(OrderFixtures.order(customer)).value();

    assertThat(recordedFacts.of(customer))
        .containsExactly(
            new OrderPlaced(
                customer,
                order.id(),
                order.number(),
                Channel.WEB,
                PLACED,
                1,
                null,
                2,
                euros("114.90"),
                OrderFixtures.PROMISED,
                null,
                null,
                null));
  }

  @Test
  void counts_a_customers_orders_and_the_days_between_them() {
    place("2026-01-01T10:00:00Z");
    place("2026-01-11T09:00:00Z");
    place("2026-01-11T10:00:00Z");

    assertThat(placed()).extracting(OrderPlaced::nth).containsExactly(1, 2, 3);
    assertThat(placed()).extracting(OrderPlaced::daysSincePrevious).containsExactly(null, 9, 0);
  }

  @Test
  void looks_for_the_order_before_one_that_is_told_of_late() {
    place("2026-01-01T10:00:00Z");
    place("2026-01-21T10:00:00Z");
    place("2026-01-05T10:00:00Z");
    place("2025-12-01T10:00:00Z");
    place("2026-01-31T10:00:00Z");

    assertThat(placed()).extracting(OrderPlaced::nth).containsExactly(1, 2, 3, 4, 5);
    assertThat(placed())
        .extracting(OrderPlaced::daysSincePrevious)
        .containsExactly(null, 20, 4, null, 10);
  }

  @Test
  void the_same_order_again_changes_nothing_and_gets_the_first_answer() {
    NewOrder wanted = OrderFixtures.order(customer);
    Order first = orders.place(wanted).value();

    assertThat(orders.place(wanted).value()).isEqualTo(first);
    assertThat(recordedFacts.of(customer)).hasSize(1);
    assertThat(orders.place(OrderFixtures.order(customer)).value().nth()).isEqualTo(2);
  }

  @Test
  void an_order_of_another_customer_is_a_conflict() {
    NewOrder wanted = OrderFixtures.order(customer);
    orders.place(wanted);
    CustomerId other = OrderFixtures.customer(commands);

    assertThatThrownBy(
            () ->
                orders.place(
                    OrderFixtures.order(other, String.valueOf(wanted.externalId()), PLACED)))
        .isInstanceOf(Conflict.class);
    assertThat(recordedFacts.of(other)).isEmpty();
    assertThat(orders.place(OrderFixtures.order(other)).value().nth()).isEqualTo(1);
  }

  @Test
  void eight_at_once_count_without_gaps() throws Exception {
    List<Callable<Integer>> work =
        IntStream.range(0, 40)
            .<Callable<Integer>>mapToObj(
                i -> () -> orders.place(OrderFixtures.order(customer)).value().nth())
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var numbers = threads.invokeAll(work).stream().map(done -> done.resultNow()).toList();
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }
    assertThat(placed())
        .extracting(OrderPlaced::nth)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void eight_who_send_the_same_order_get_the_same_answer() throws Exception {
    NewOrder wanted = OrderFixtures.order(customer);
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Order>> work =
          IntStream.range(0, 8)
              .<Callable<Order>>mapToObj(i -> () -> orders.place(wanted).value())
              .toList();
      assertThat(threads.invokeAll(work).stream().map(done -> done.resultNow()).distinct())
          .hasSize(1);
    }
    assertThat(recordedFacts.of(customer)).hasSize(1);
  }

  @Test
  void an_order_entered_by_hand_needs_no_origin() {
    Order order =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    Channel.PHONE,
                    null,
                    Currency.getInstance("EUR"),
                    List.of(OrderFixtures.line("HAT", 1, "12.5")),
                    null))
            .value();

    assertThat(order.source()).isEqualTo("cairn");
    assertThat(order.externalId()).isEqualTo(order.id().toString());
    assertThat(order.placedAt()).isEqualTo(clock.instant());
    assertThat(order.channel()).isEqualTo(Channel.PHONE);
    assertThat(orders.get(order.id())).isEqualTo(order);
  }

  @Test
  void half_an_origin_is_refused() {
    var half =
        new NewOrder(
            customer,
            "shop",
            null,
            null,
            null,
            null,
            Currency.getInstance("EUR"),
            List.of(OrderFixtures.line("HAT", 1, "1")),
            null);
    assertThatThrownBy(() -> orders.place(half))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("externalId");
  }

  @Test
  void nobody_unknown_can_order() {
    assertThatThrownBy(() -> orders.place(OrderFixtures.order(CustomerId.next())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void totals_are_rounded_half_up_to_what_can_be_paid() {
    assertThat(total("EUR", OrderFixtures.line("BOLT", 3, "0.3350")))
        .isEqualTo(Money.of("1.01", "EUR"));
    assertThat(total("JPY", OrderFixtures.line("TEA", 1, "12.5"))).isEqualTo(Money.of("13", "JPY"));
    assertThat(total("JPY", OrderFixtures.line("TEA", 2, "500")))
        .isEqualTo(Money.of("1000", "JPY"));
    assertThat(total("KWD", OrderFixtures.line("DATES", 3, "1.2345")))
        .isEqualTo(Money.of("3.704", "KWD"));
    assertThat(total("EUR", OrderFixtures.line("GIFT", 1, "0"))).isEqualTo(Money.of("0.00", "EUR"));
  }

  @Test
  void unit_prices_keep_the_decimals_they_need() {
    Order order =
        orders
            .place(
                OrderFixtures.order(
                    customer,
                    "EUR",
                    OrderFixtures.line("BOLT", 1, "0.0125"),
                    OrderFixtures.line("NUT", 1, "3"),
                    OrderFixtures.line("SCREW", 1, "1E+2")))
            .value();

    assertThat(orders.get(order.id())).isEqualTo(order);
    assertThat(order.lines())
        .extracting(line -> line.unitPrice().amount())
        .containsExactly(
            new BigDecimal("0.0125"), new BigDecimal("3.00"), new BigDecimal("100.00"));
  }

  @Test
  void more_than_can_be_stored_is_refused_and_changes_nothing() {
    assertThatThrownBy(() -> total("EUR", OrderFixtures.line("MOON", 1_000_000, "999999999999")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("lines");
    assertThat(recordedFacts.of(customer)).isEmpty();
  }

  @Test
  void what_is_no_money_is_refused() {
    assertThatThrownBy(() -> total("XAU", OrderFixtures.line("BAR", 1, "1")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("currency");
  }

  @Test
  void times_that_cannot_be_are_refused() {
    assertThatThrownBy(
            () -> orders.place(OrderFixtures.order(customer, "x", clock.instant().plus(1, DAYS))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("placedAt");
    assertThatThrownBy(() -> orders.place(OrderFixtures.order(customer, "x", Instant.EPOCH)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("placedAt");
    assertThatThrownBy(
            () ->
                orders.place(
                    OrderFixtures.order(
                        customer, "x", PLACED, OrderFixtures.PROMISED.withYear(9_999))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("promisedOn");
  }

  private void place(String at) {
    orders.place(OrderFixtures.order(customer, "A-" + Ids.next(), Instant.parse(at)));
  }

  private Money total(String currency, NewOrder.Line... lines) {
    Order order = orders.place(OrderFixtures.order(customer, currency, lines)).value();
    assertThat(orders.get(order.id()).total()).isEqualTo(order.total());
    return order.total();
  }

  private List<OrderPlaced> placed() {
    return recordedFacts.of(customer, OrderPlaced.class);
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }
}
