package org.cairncrm.integration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairncrm.access.Permission;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what shops tell of orders, and carriers of shipments. */
@Component
class OrdersIn implements Taker {
  private static final Set<String> REFERENCES = Set.of("order", "shipment");
  private static final Told<NewShipment> SHIPMENT =
      new Told<>(NewShipment.class, "handedOverAt", NewShipment::handedOverAt);
  private static final Told<NewShipmentUpdate> UPDATE =
      new Told<>(NewShipmentUpdate.class, "at", NewShipmentUpdate::at);
  private static final Told<NewCancellation> CANCELLATION =
      new Told<>(NewCancellation.class, "at", NewCancellation::at);
  private static final Told<NewReturn> RETURN = new Told<>(NewReturn.class, "at", NewReturn::at);
  private static final Told<NewCreditNote> CREDIT_NOTE =
      new Told<>(NewCreditNote.class, "at", NewCreditNote::at);

  private final Tellings tellings;
  private final Subjects subjects;
  private final Orders orders;
  private final Map<String, Function<CloudEvent, Arriving>> looks;

  OrdersIn(Tellings tellings, Subjects subjects, Orders orders) {
    this.tellings = tellings;
    this.subjects = subjects;
    this.orders = orders;
    this.looks =
        Map.of(
            "order-placed",
            this::placed,
            "shipment-handed-over",
            event -> ofOrder(event, SHIPMENT, orders::handOver),
            "shipment-moved",
            this::moved,
            "order-cancelled",
            event -> ofOrder(event, CANCELLATION, orders::cancel),
            "order-returned",
            event -> ofOrder(event, RETURN, orders::takeBack),
            "credit-note-issued",
            this::credited);
  }

  @Override
  public Set<String> types() {
    return looks.keySet();
  }

  @Override
  public Arriving look(CloudEvent event) {
    tellings.require(event, Permission.ORDERS_WRITE);
    return Objects.requireNonNull(looks.get(event.type())).apply(event);
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
        Tellings.origin(order.source(), order.externalId()),
        () -> orders.place(order).customerId(),
        null);
  }

  private Arriving credited(CloudEvent event) {
    CustomerId customer = subjects.of(event);
    return taken(event, customer, CREDIT_NOTE, note -> orders.credit(customer, note));
  }

  private Arriving moved(CloudEvent event) {
    Reference shipment = reference(event, "shipment");
    CustomerId customer = orders.whose(shipment.source(), shipment.externalId());
    requireSubject(event, customer, "shipment");
    return taken(
        event,
        customer,
        UPDATE,
        update -> orders.update(shipment.source(), shipment.externalId(), update));
  }

  private <T> Arriving ofOrder(CloudEvent event, Told<T> told, BiConsumer<OrderId, T> effect) {
    Reference reference = reference(event, "order");
    OrderId order = orders.named(reference.source(), reference.externalId());
    CustomerId customer = orders.whose(order);
    requireSubject(event, customer, "order");
    return taken(event, customer, told, body -> effect.accept(order, body));
  }

  private <T> Arriving taken(
      CloudEvent event, CustomerId customer, Told<T> told, Consumer<T> effect) {
    ObjectNode data = event.data().deepCopy().without(REFERENCES);
    ObjectNode named = tellings.named(data, event, event.id());
    T body = tellings.data(named, event, told.time(), told.type());
    return new Arriving(
        event,
        customer,
        tellings.time(told.at().apply(body), "data." + told.time()),
        Tellings.origin(named),
        () -> {
          effect.accept(body);
          return customer;
        },
        null);
  }

  private Reference reference(CloudEvent event, String what) {
    JsonNode written = event.data().get(what);
    if (written == null) {
      throw Invalid.field("data." + what, "is required");
    }
    return tellings.read(written, Reference.class, "data." + what);
  }

  private void requireSubject(CloudEvent event, CustomerId customer, String what) {
    if (event.subject() != null && !subjects.of(event).equals(customer)) {
      throw Invalid.field("subject", "is not whose " + what + " it is");
    }
  }

  /** What another system calls an order or a shipment. */
  record Reference(
      @NotNull @SingleLine @Size(max = 100) String source,
      @NotNull @SingleLine @Size(max = 100) String externalId) {}

  /**
   * What is told of an order: the body of the route that takes the same.
   *
   * @param time the field that says when it happened
   */
  private record Told<T>(Class<T> type, String time, Function<T, @Nullable Instant> at) {}
}
