package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cairncrm.customers.Customer;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.Orders;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports of orders in the manner of common shops and of spreadsheets; the people are made up. */
@CairnTest
class ShopExportsTest extends PeopleFile {
  @Autowired Orders orders;

  private DataImport ordersOf(String mapping, byte[] file) {
    DataImport created = imports.define(mapping.replace("SOURCE", source));
    imports.receive(created.id(), "orders", new ByteArrayInputStream(file));
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private DataImport ordersOf(String mapping, String file) {
    return ordersOf(mapping, file.getBytes(StandardCharsets.UTF_8));
  }

  private Order order(String id) {
    return orders.get(orders.named(source, id));
  }

  private static String total(Order order) {
    return order.total().amount().toPlainString();
  }

  @Test
  void with_guests_and_order_cells_in_the_first_row_of_an_order_alone() {
    DataImport done =
        ordersOf(
            """
            import: SOURCE
            title: Shop
            files: [{file: orders}]
            records:
              - record: customer
                from: orders
                when: [{column: Currency, present: true}]
                id: {column: [Email, Phone, Name]}
                fields: {name: {column: [Billing Name, Shipping Name, Email]}, emails: Email, phones: [Billing Phone, Phone]}
              - record: order
                from: orders
                when: [{column: Currency, present: true}]
                id: Name
                customer: {column: [Email, Phone, Name]}
                fields: {placedAt: Created at, currency: Currency, discount: Discount Amount, shipping: Shipping, total: Total}
              - record: order-line
                from: orders
                customer: {column: [Email, Phone, Name]}
                parent: Name
                fields: {sku: {column: [Lineitem sku, Lineitem name]}, name: Lineitem name, quantity: Lineitem quantity, unitPrice: Lineitem price}
            """,
            """
            Name,Email,Currency,Shipping,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone,Shipping Name,Phone
            #1,ida@mak.example,EUR,5.00,85.00,20.00,2026-02-01 10:00:00 +0100,2,Mug,25.00,MUG,Ida Mak,'+48601234511,,
            #1,ida@mak.example,,,,,2026-02-01 10:00:00 +0100,1,Hat,50.00,,,,,
            #2,,EUR,0.00,25.00,0.00,2026-02-02 10:00:00 +0100,1,Mug,25.00,MUG,,,Guest Lin,+48601234512
            """);

    assertThat(faults(done)).isEmpty();
    assertThat(total(order("#1"))).isEqualTo("85.00");
    assertThat(order("#1").lines().get(1).sku()).isEqualTo("Hat");
    assertThat(customer("ida@mak.example").phones()).containsExactly("+48601234511");
    assertThat(customer("+48601234512").name()).isEqualTo("Guest Lin");
  }

  @Test
  void with_following_rows_that_lack_the_order_and_its_customer() {
    String mapping =
        """
        import: SOURCE
        title: ERP
        files: [{file: orders, fillDown: [Reference, Customer/ID, Customer]}]
        records:
          - {record: customer, from: orders, id: Customer/ID, fields: {name: Customer}}
          - record: order
            from: orders
            when: [{column: Order Date, present: true}]
            id: Reference
            customer: Customer/ID
            fields: {placedAt: Order Date, currency: {text: EUR}, total: Total}
          - record: order-line
            from: orders
            customer: Customer/ID
            parent: Reference
            fields: {sku: Product, name: Product, quantity: Quantity, unitPrice: {column: Subtotal, dividedBy: Quantity}}
        """;
    DataImport done =
        ordersOf(
            mapping,
            """
            Reference,Order Date,Customer/ID,Customer,Total,Product,Quantity,Subtotal
            S001,2026-01-31 09:22:11,p_12,Ida Mak,110.00,Mug,2.0,50.0
            ,,,,,Hat,3.0,60.0
            Reference,Order Date,Customer/ID,Customer,Total,Product,Quantity,Subtotal
            ,,,,,,,
            S002,2026-02-01 09:22:11,p_13,Jan Lin,20.00,Hat,1.0,20.0
            S003,2026-02-02 09:22:11,,,20.00,Hat,1.0,20.0
            ,,,,,Mug,1.0,25.0
            """);

    assertThat(order("S001").lines()).hasSize(2);
    assertThat(order("S001").lines().get(1).unitPrice().amount()).isEqualByComparingTo("20");
    assertThat(total(order("S002"))).isEqualTo("20.00");
    assertThat(done.files().getFirst().skipped()).isEqualTo(2);
    // an order without a customer never belongs to the customer above it
    assertThat(faults(done))
        .contains("7 Customer/ID is empty, but must name the customer")
        .allMatch(fault -> fault.matches("[78] .*"));
  }

  @Test
  void with_single_lines_that_were_cancelled_or_returned() {
    String order =
        """
        import: SOURCE
        title: Items
        files: [{file: orders}]
        records:
          - {record: customer, from: orders, id: Buyer, fields: {name: Buyer}}
          - {record: order, from: orders, id: Order, customer: Buyer, fields: {placedAt: Placed, currency: {text: EUR}}}
          - {record: order-line, from: orders, customer: Buyer, parent: Order, fields: {sku: Item, name: Item, quantity: Pieces, unitPrice: Price}}
          - record: cancellation
            from: orders
            when: [{column: Cancelled, isNot: ["0"]}]
            id: {text: "c-{Order}"}
            customer: Buyer
            parent: Order
            fields: {at: Placed, sku: Item, quantity: Cancelled}
        """;
    DataImport done =
        ordersOf(
            order,
            """
            Order,Placed,Buyer,Item,Pieces,Price,Cancelled
            1,2026-02-01 10:00,Ida,Mug,2,25.000000,1
            1,2026-02-01 10:00,Ida,Hat,3,10.00,2
            1,2026-02-01 10:00,Ida,Cap,1,5.00,0
            2,2026-02-01 10:00,Jan,Mug,2,25.00,3
            """);

    assertThat(order("1").reversals().getFirst().lines())
        .containsExactlyInAnyOrder(new LineQuantity(1, 1), new LineQuantity(2, 2));
    assertThat(order("1").reversals().getFirst().amount().amount()).isEqualByComparingTo("45");
    assertThat(done.differing()).isZero();
    assertThat(order("2").status()).isEqualTo(OrderStatus.PLACED);
    assertThat(faults(done))
        .singleElement()
        .asString()
        .startsWith("5  Only 2 of line 1 are left to cancel");
  }

  @Test
  void of_a_spreadsheet_with_its_own_days_and_a_decimal_comma() {
    String mapping =
        """
        import: SOURCE
        title: Spreadsheet
        zone: Europe/Warsaw
        files: [{file: orders, delimiter: "\\t", decimal: ",", thousands: " ", currencySigns: zł}]
        records:
          - {record: customer, from: orders, id: klient, fields: {name: "klient"}}
          - record: order
            from: orders
            id: nr
            customer: klient
            fields: {placedAt: {column: data, format: spreadsheet}, currency: {text: PLN}, promisedOn: {column: obiecane, format: spreadsheet}}
          - {record: order-line, from: orders, customer: klient, parent: nr, fields: {sku: towar, name: towar, quantity: sztuk, unitPrice: cena}}
        """;
    String file =
        "sep=\t\r\nnr\tdata\tobiecane\tklient\ttowar\tsztuk\tcena\r\n"
            + "1\t46054,4323\t46058\tIda Mak\tŁyżka\t2\t1 234,50 zł\r\n"
            + "2\t01.02.2026\t46058\tIda Mak\tŁyżka\t2\t1,00\r\n";

    DataImport done = ordersOf(mapping, file.getBytes(Charset.forName("UTF-16")));

    assertThat(total(order("1"))).isEqualTo("2469.00");
    assertThat(order("1").placedAt()).isEqualTo(Instant.parse("2026-02-01T09:22:31Z"));
    assertThat(order("1").promisedOn()).hasToString("2026-02-05");
    assertThat(faults(done))
        .contains(
            "4 data is '01.02.2026', but must be a time as a spreadsheet keeps it, a number of"
                + " days such as 46082,7708");
  }

  @Test
  void with_times_in_words_of_a_language() {
    String mapping =
        """
        import: SOURCE
        title: Grid
        files: [{file: orders, currencySigns: [€]}]
        records:
          - {record: customer, from: orders, id: Customer Email, fields: {name: Customer Name, emails: Customer Email}}
          - record: order
            from: orders
            id: ID
            customer: Customer Email
            fields: {placedAt: {column: Purchase Date, format: "FORMAT}, currency: {text: EUR}}
          - record: order-line
            from: orders
            customer: Customer Email
            parent: ID
            fields: {sku: {text: order}, name: {text: Order}, quantity: {text: "1"}, unitPrice: Grand Total}
        """;
    String english = mapping.replace("FORMAT", "MMM d, yyyy h:mm:ss a\"");
    String polish = mapping.replace("FORMAT", "d MMM yyyy, HH:mm\", language: pl");
    String header = "ID,Purchase Date,Grand Total,Customer Email,Customer Name\n";

    assertThat(
            faults(
                ordersOf(
                    english,
                    header
                        + "000000012,\"Jan 12, 2026 10:22:11\u202fPM\",€85.00,ida@mak.example,Ida"
                        + " Mak\n")))
        .isEmpty();
    assertThat(
            faults(
                ordersOf(
                    polish, header + "13,\"12 sty 2026, 10:22\",€85.00,ida@mak.example,Ida Mak\n")))
        .isEmpty();
    assertThat(order("000000012").placedAt()).isEqualTo(Instant.parse("2026-01-12T22:22:11Z"));
    assertThat(order("13").placedAt()).isEqualTo(Instant.parse("2026-01-12T10:22:00Z"));
  }

  @Test
  void of_contacts_with_optional_parts_of_names_and_no_id() {
    DataImport done =
        imported(
            "{column: [E-mail 1 - Value, Phone 1 - Value, Organization Name]}",
            "{name: {text: [\"[{First Name}][ {Middle Name}][ {Last Name}]\", \"{Organization"
                + " Name}\"]}, emails: E-mail 1 - Value, phones: Phone 1 - Value}",
            """
            First Name,Middle Name,Last Name,Organization Name,Notes,E-mail 1 - Value,Phone 1 - Value
            Ida,,Mak,,"Two
            lines",ida@mak.example,
            ,,Lin,,,lin@mak.example,+48601234513
            Jan,Maria,Bem,,,jan@mak.example,
            ,,,Mak Ltd,,,+48601234514
            ,,,,nobody,,
            """);

    assertThat(List.of("ida@mak.example", "lin@mak.example", "jan@mak.example", "+48601234514"))
        .extracting(this::customer)
        .extracting(Customer::name)
        .containsExactly("Ida Mak", "Lin", "Jan Maria Bem", "Mak Ltd");
    assertThat(faults(done))
        .containsExactly(
            "7 E-mail 1 - Value, Phone 1 - Value, Organization Name are all empty, but one of them"
                + " must name the customer");
  }
}
