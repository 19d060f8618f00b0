package org.cairncrm.integration.imports;

import java.util.Objects;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Submits each fact of an import under the rules of the corresponding route. */
@Component
class FactSubmission {
  static final String BODY = "row";

  private final Customers customers;
  private final Orders orders;
  private final Interactions interactions;
  private final Bodies bodies;

  FactSubmission(Customers customers, Orders orders, Interactions interactions, Bodies bodies) {
    this.customers = customers;
    this.orders = orders;
    this.interactions = interactions;
    this.bodies = bodies;
  }

  CustomerId register(ImportFact fact) {
    return customers.register(read(fact, NewCustomer.class)).value().id();
  }

  /**
   * @throws org.cairncrm.shared.Refusal when the fact is not acceptable
   */
  void take(CustomerId customer, String source, ImportFact fact) {
    switch (fact.kind()) {
      case ORDER -> {
        fact.body().put("customerId", customer.toString());
        orders.place(read(fact, NewOrder.class));
      }
      case CANCELLATION ->
          orders.cancel(order(source, fact), read(source, fact, NewCancellation.class));
      case RETURN -> orders.takeBack(order(source, fact), read(source, fact, NewReturn.class));
      case SHIPMENT ->
          orders.handOver(orders.named(source, parent(fact)), read(fact, NewShipment.class));
      case SHIPMENT_UPDATE ->
          orders.update(source, parent(fact), read(fact, NewShipmentUpdate.class));
      case CREDIT_NOTE -> orders.credit(customer, read(fact, NewCreditNote.class));
      case CONTACT -> interactions.record(customer, read(fact, NewInteraction.class));
      case CUSTOMER, ORDER_LINE -> throw new IllegalArgumentException("no fact: " + fact.kind());
    }
  }

  private OrderId order(String source, ImportFact fact) {
    return orders.named(source, parent(fact));
  }

  private <T> T read(String source, ImportFact fact, Class<T> type) {
    return ReversedGoods.areIn(fact.body())
        ? bodies.read(
            ReversedGoods.withLines(fact.body(), orders.get(order(source, fact))), type, BODY)
        : read(fact, type);
  }

  private static String parent(ImportFact fact) {
    return Objects.requireNonNull(fact.parent());
  }

  private <T> T read(ImportFact fact, Class<T> type) {
    return bodies.read(fact.fields(), type, BODY);
  }
}
