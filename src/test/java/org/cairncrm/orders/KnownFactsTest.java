package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was told before is found by what its source calls it. */
@CairnTest
class KnownFactsTest {
  private static final Instant LATER = Instant.parse("2026-02-25T10:00:00Z");

  @Autowired Orders orders;
  @Autowired Commands commands;
  String mark;
  CustomerId customer = CustomerId.next();

  @BeforeEach
  void one_fact_of_each_kind() {
    mark = Ids.next().toString();
    customer = OrderFixtures.customer(commands);
    OrderId order =
        orders
            .place(OrderFixtures.order(customer, id(OrderFact.ORDER), OrderFixtures.PLACED))
            .value()
            .id();
    var parcel =
        new NewShipment("shop", id(OrderFact.SHIPMENT), "Posta", null, OrderFixtures.PLACED, null);
    var delivered = ShipmentUpdateKind.DELIVERED;
    orders.update(
        orders.handOver(order, parcel).value().id(),
        new NewShipmentUpdate("shop", id(OrderFact.SHIPMENT_UPDATE), delivered, LATER, null, null));
    orders.takeBack(
        order, new NewReturn("shop", id(OrderFact.REVERSAL), LATER, BigDecimal.ONE, null, null));
    orders.credit(
        customer,
        new NewCreditNote(
            "shop",
            id(OrderFact.CREDIT_NOTE),
            LATER,
            BigDecimal.ONE,
            Currency.getInstance("EUR"),
            null));
  }

  private String id(OrderFact what) {
    return what + " " + mark;
  }

  private List<String> ids() {
    return Stream.concat(Stream.of(OrderFact.values()).map(this::id), Stream.of("unheard of"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void among_those_of_its_kind_and_source(OrderFact what) {
    assertThat(orders.known(what, "shop", ids())).containsExactly(entry(id(what), customer));
    assertThat(orders.known(what, "other", ids())).isEmpty();
  }

  @Test
  void among_any_number() {
    List<String> many =
        Stream.concat(
                Stream.iterate(1, n -> n + 1).limit(70_000).map(n -> mark + n),
                Stream.of(id(OrderFact.ORDER)))
            .toList();

    assertThat(orders.known(OrderFact.ORDER, "shop", many))
        .containsExactly(entry(id(OrderFact.ORDER), customer));
    assertThat(orders.known(OrderFact.ORDER, "shop", List.of())).isEmpty();
  }
}
