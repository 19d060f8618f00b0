package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders with discounts, shipping and tax. */
@CairnTest
class AmountPaidTest {
  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    customer = OrderFixtures.customer(commands);
  }

  @Test
  void the_total_is_what_was_paid_after_discounts_and_with_shipping() {
    Order order =
        orders
            .place(order("EUR", mugsAndHat(), discount("20.00"), "5.00", "14.96", null, "85.00"))
            .value();

    assertThat(order.total()).isEqualTo(Money.of("85.00", "EUR"));
    assertThat(order.shipping()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(order.taxIncluded()).isEqualTo(Money.of("14.96", "EUR"));
    assertThat(order.taxAdded()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(order.discounts())
        .containsExactly(new OrderDiscount("WINTER20", "Winter sale", Money.of("20.00", "EUR")));
    assertThat(order.lines())
        .extracting(line -> line.paid().amount().toPlainString())
        .containsExactly("40.00", "40.00");
    assertThat(orders.get(order.id())).isEqualTo(order);
  }

  @Test
  void the_event_says_what_was_taken_off_and_added() {
    orders.place(order("EUR", mugsAndHat(), discount("20.00"), "5.00", "14.96", null, null));

    OrderPlaced placed =
        new RecordedFacts(journal, types).of(customer, OrderPlaced.class).getLast();
    assertThat(placed.total()).isEqualTo(Money.of("85.00", "EUR"));
    assertThat(placed.discount()).isEqualTo(Money.of("20.00", "EUR"));
    assertThat(placed.shipping()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(placed.tax()).isEqualTo(Money.of("14.96", "EUR"));
  }

  @Test
  void tax_on_top_is_paid_as_well_and_tax_that_prices_contain_is_not() {
    assertThat(total(order("EUR", mugsAndHat(), null, null, null, "23.00", null)))
        .isEqualTo("123.00");
    assertThat(total(order("EUR", mugsAndHat(), null, null, "18.70", null, null)))
        .isEqualTo("100.00");
  }

  @Test
  void a_line_may_have_a_discount_of_its_own() {
    var lines =
        List.of(
            new NewOrder.Line("MUG", "Mug", 2, new BigDecimal("25"), new BigDecimal("10")),
            new NewOrder.Line("HAT", "Hat", 1, new BigDecimal("50")));
    Order order = orders.place(order("EUR", lines, null, null, null, null, "90.00")).value();

    assertThat(orders.get(order.id())).isEqualTo(order);
    assertThat(order.lines())
        .extracting(line -> line.paid().amount().toPlainString())
        .containsExactly("40.00", "50.00");
    assertThat(order.lines().getFirst().discount()).isEqualTo(Money.of("10.00", "EUR"));
  }

  @Test
  void an_order_may_cost_nothing_but_no_less() {
    assertThat(total(order("EUR", mugsAndHat(), discount("105.00"), "5.00", null, null, null)))
        .isEqualTo("0.00");
    assertInvalid(
        order("EUR", mugsAndHat(), discount("105.01"), "5.00", null, null, null),
        "discounts must not be more than lines and shipping cost: 105.00, not 105.01");
  }

  @Test
  void a_total_that_differs_is_refused_with_both_figures() {
    assertInvalid(
        order("EUR", mugsAndHat(), discount("20.00"), "5.00", null, null, "100.00"),
        "total must be 85.00, which lines, discounts, shipping and added tax come to, not 100.00");
    assertThat(total(order("EUR", mugsAndHat(), discount("20"), "5", null, null, "85")))
        .isEqualTo("85.00");
  }

  @Test
  void every_amount_at_fault_is_named() {
    var lines =
        List.of(
            new NewOrder.Line("MUG", "Mug", 2, new BigDecimal("25"), new BigDecimal("50.01")),
            new NewOrder.Line("HAT", "Hat", 1, new BigDecimal("1"), new BigDecimal("2")));
    assertThatThrownBy(
            () -> orders.place(order("EUR", lines, discount("5"), null, null, null, null)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(error -> error.field())
                    .containsExactly("lines[0].discount", "lines[1].discount", "discounts"));
    assertInvalid(
        order("EUR", mugsAndHat(), null, null, "100.01", null, null),
        "taxIncluded must not be more than the total that contains it: 100.00, not 100.01");
  }

  @Test
  void a_return_refunds_the_share_of_what_was_paid_and_the_last_one_all_that_is_left() {
    Order order =
        delivered(order("EUR", mugsAndHat(), discount("20.00"), "5.00", null, null, null));

    assertThat(refund(order, 1, 1)).isEqualTo("20.00");
    assertThat(refund(order, 2, 1)).isEqualTo("40.00");
    assertThat(refund(order, 1, 1)).as("with the shipping").isEqualTo("25.00");
    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void parts_add_up_to_the_whole_in_every_currency() {
    partsAddUp("EUR", "0.05", "0.335", "0.01");
    partsAddUp("JPY", "33", "33.4", "50");
    partsAddUp("KWD", "1.2345", "0.0005", "0.777");
  }

  private void partsAddUp(String currency, String one, String other, String off) {
    var lines = List.of(OrderFixtures.line("NUT", 7, one), OrderFixtures.line("BOLT", 3, other));
    Order order = delivered(order(currency, lines, discount(off), null, null, null, null));
    BigDecimal parts = BigDecimal.ZERO;
    for (int piece = 0; piece < 10; piece++) {
      String refund = refund(order, piece < 7 ? 1 : 2, 1);
      assertThat(refund).isGreaterThanOrEqualTo("0");
      parts = parts.add(new BigDecimal(refund));
    }
    assertThat(parts).isEqualByComparingTo(order.total().amount());
    assertThat(order.lines().stream().map(line -> line.paid().amount()).reduce(BigDecimal::add))
        .get()
        .isEqualTo(order.total().amount());
  }

  @Test
  void what_tax_on_top_is_of_shipping_is_not_a_part_of_the_goods() {
    Order order =
        orders.place(order("EUR", mugsAndHat(), null, "10.00", null, "22.00", "132.00")).value();

    assertThat(order.lines())
        .extracting(line -> line.paid().amount().toPlainString())
        .containsExactly("60.00", "60.00");
  }

  private Order delivered(NewOrder wanted) {
    Order order = orders.place(wanted).value();
    Shipment parcel =
        orders
            .handOver(
                order.id(), new NewShipment(null, null, "Posta", null, OrderFixtures.PLACED, null))
            .value();
    Instant at = Instant.parse("2026-02-24T10:00:00Z");
    var kind = ShipmentUpdateKind.DELIVERED;
    orders.update(parcel.id(), new NewShipmentUpdate(null, null, kind, at, null, null));
    return order;
  }

  private String refund(Order order, int line, int quantity) {
    var goods = List.of(new LineQuantity(line, quantity));
    Instant at = Instant.parse("2026-02-25T10:00:00Z");
    return orders
        .takeBack(order.id(), new NewReturn(null, null, at, null, goods, null))
        .value()
        .amount()
        .amount()
        .toPlainString();
  }

  private String total(NewOrder order) {
    return orders.place(order).value().total().amount().toPlainString();
  }

  private void assertInvalid(NewOrder order, String message) {
    assertThatThrownBy(() -> orders.place(order))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(message);
  }

  private static List<NewOrder.Line> mugsAndHat() {
    return List.of(OrderFixtures.line("MUG", 2, "25.00"), OrderFixtures.line("HAT", 1, "50.00"));
  }

  private static List<NewOrder.Discount> discount(String amount) {
    return List.of(new NewOrder.Discount("WINTER20", "Winter sale", new BigDecimal(amount)));
  }

  private NewOrder order(
      String currency,
      List<NewOrder.Line> lines,
      @Nullable List<NewOrder.Discount> discounts,
      @Nullable String shipping,
      @Nullable String taxIncluded,
      @Nullable String taxAdded,
      @Nullable String total) {
    return new NewOrder(
        customer,
        null,
        null,
        null,
        null,
        OrderFixtures.PLACED,
        Currency.getInstance(currency),
        lines,
        null,
        discounts,
        decimal(shipping),
        decimal(taxIncluded),
        decimal(taxAdded),
        decimal(total));
  }

  private static @Nullable BigDecimal decimal(@Nullable String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }
}
