package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The orders of a shop's export, with a discount and shipping beside the lines. */
@CairnTest
class ImportedAmountsTest {
  private static final AtomicInteger TESTS = new AtomicInteger();

  private static final String EXPORT =
      """
      Name,Email,Currency,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Quantity,Item,Price,Off
      #1001,ada@example.com,EUR,5.00,14.96,85.00,WINTER20,20.00,2026-01-11 10:00:00 +0100,2,Mug,25.00,
      #1001,ada@example.com,,,,,,,2026-01-11 10:00:00 +0100,1,Hat,50.00,
      #1002,bea@example.com,EUR,0.00,0.00,20.00,,0.00,2026-01-12 10:00:00 +0100,1,Mug,25.00,5.00
      """;

  private static final String MAPPING =
      """
      import: %s
      title: Export of a shop
      files: [{file: orders}]
      records:
        - record: customer
          from: orders
          when: [{column: Currency, present: true}]
          id: Email
          fields: {name: Email}
        - record: order
          from: orders
          when: [{column: Currency, present: true}]
          id: Name
          customer: Email
          fields:
            placedAt: {column: Created at, format: "yyyy-MM-dd HH:mm:ss xx"}
            currency: Currency
      %s
        - record: order-line
          from: orders
          customer: Email
          parent: Name
          fields: {sku: Item, name: Item, quantity: Quantity, unitPrice: Price%s}
      %s
      """;

  private static final String BESIDE =
      """
            discount: Discount Amount
            discountCode: Discount Code
            shipping: Shipping
            taxIncluded: Taxes
            total: Total
      """;

  private static final String DISCOUNT_LINE =
      """
        - record: order-line
          from: orders
          when: [{column: Discount Amount, present: true}]
          customer: Email
          parent: Name
          fields: {sku: {text: DISCOUNT}, name: {text: Discount}, quantity: {text: "1"}, unitPrice: {column: Discount Amount, negated: true}}
      """;

  @Autowired Imports imports;
  @Autowired Orders orders;
  @Autowired Loyalty loyalty;
  @Autowired Worker worker;
  private final String source = "export-" + TESTS.incrementAndGet();

  @Test
  void total_and_points_follow_the_amount_paid() {
    assertThat(imported(MAPPING.formatted(source, BESIDE, ", discount: Off", "")).rejected())
        .isZero();

    Order first = orders.find(source, "#1001");
    assertThat(first.total().amount()).isEqualByComparingTo("85.00");
    assertThat(first.shipping().amount()).isEqualByComparingTo("5.00");
    assertThat(first.taxIncluded().amount()).isEqualByComparingTo("14.96");
    assertThat(first.discounts()).extracting(one -> one.code()).containsExactly("WINTER20");
    assertThat(first.lines()).hasSize(2);
    assertThat(
            loyalty.balance(first.customerId()).active()
                + loyalty.balance(first.customerId()).pending())
        .isEqualTo(85);
    Order second = orders.find(source, "#1002");
    assertThat(second.total().amount()).isEqualByComparingTo("20.00");
    assertThat(second.discounts()).isEmpty();
  }

  @Test
  void a_line_with_a_negative_price_is_a_discount_on_the_order() {
    imported(MAPPING.formatted(source, "      shipping: Shipping", "", DISCOUNT_LINE));

    Order order = orders.find(source, "#1001");
    assertThat(order.total().amount()).isEqualByComparingTo("85.00");
    assertThat(order.discounts()).extracting(one -> one.name()).containsExactly("Discount");
    assertThat(order.lines()).extracting(line -> line.sku()).containsExactly("Mug", "Hat");
    Order other = orders.find(source, "#1002");
    assertThat(other.lines()).as("no line for a discount of 0.00").hasSize(1);
    assertThat(other.discounts()).isEmpty();
  }

  @Test
  void an_order_whose_amounts_do_not_come_to_its_total_is_rejected() {
    String mapping = MAPPING.formatted(source, "      total: Total", "", "");
    DataImport done = imported(mapping);

    assertThat(done.rejected()).isEqualTo(3);
  }

  private DataImport imported(String mapping) {
    DataImport created = imports.define(mapping);
    imports.receive(created.id(), "orders", OneFile.stream(EXPORT));
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }
}
