package org.cairncrm.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.cairncrm.access.Permission;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what shops tell of orders, and carriers of shipments. */
@Component
class OrdersIn implements Taker {
  private static final String PLACED = "order-placed";
  private static final String MOVED = "shipment-moved";

  private final Tellings tellings;
  private final Subjects subjects;
  private final Orders orders;

  OrdersIn(Tellings tellings, Subjects subjects, Orders orders) {
    this.tellings = tellings;
    this.subjects = subjects;
    this.orders = orders;
  }

  @Override
  public Set<String> types() {
    return Set.of(PLACED, MOVED);
  }

  @Override
  public Arriving look(CloudEvent event) {
    tellings.require(event, Permission.ORDERS_WRITE);
    return event.type().equals(PLACED) ? placed(event) : moved(event);
  }

  private Arriving placed(CloudEvent event) {
    ObjectNode data = event.data().deepCopy();
    CustomerId subject = event.subject() == null ? null : subjects.of(event);
    if (subject != null) {
      JsonNode told = data.path("customerId");
      if (!told.isMissingNode() && !told.asString("").equals(subject.toString())) {
        throw Invalid.field("data.customerId", "is not whom the subject names");
      }
      data.put("customerId", subject.toString());
    }
    NewOrder order =
        tellings.data(tellings.named(data, event, event.id()), event, "placedAt", NewOrder.class);
    return new Arriving(
        event,
        subject == null ? subjects.known(order.customerId(), "data.customerId") : subject,
        tellings.time(order.placedAt(), "data.placedAt"),
        () -> orders.place(order).customerId());
  }

  private Arriving moved(CloudEvent event) {
    ObjectNode data = event.data().deepCopy();
    JsonNode written = data.remove("shipment");
    if (written == null) {
      throw Invalid.field("data.shipment", "is required");
    }
    Reference shipment = tellings.read(written, Reference.class, "data.shipment");
    NewShipmentUpdate update =
        tellings.data(
            tellings.named(data, event, event.id()), event, "at", NewShipmentUpdate.class);
    CustomerId customer = orders.whose(shipment.source(), shipment.externalId());
    if (event.subject() != null && !subjects.of(event).equals(customer)) {
      throw Invalid.field("subject", "is not whose shipment it is");
    }
    return new Arriving(
        event,
        customer,
        tellings.time(update.at(), "data.at"),
        () -> {
          orders.update(shipment.source(), shipment.externalId(), update);
          return customer;
        });
  }

  /** What the carrier calls a shipment. */
  record Reference(
      @NotBlank @Size(max = 100) String source, @NotBlank @Size(max = 100) String externalId) {}
}
