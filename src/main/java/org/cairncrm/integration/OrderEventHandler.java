package org.cairncrm.integration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewPromise;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Handles events of shops and carriers about orders and shipments. */
@Component
class OrderEventHandler implements CloudEventHandler {
  private static final String PLACED = "order-placed";
  private static final String HANDED_OVER = "shipment-handed-over";
  private static final String MOVED = "shipment-moved";
  private static final String CANCELLED = "order-cancelled";
  private static final String RETURNED = "order-returned";
  private static final String CREDITED = "credit-note-issued";
  private static final String PROMISED = "promise-changed";

  /** The field of the data that names the order or shipment of an event, by event type. */
  private static final Map<String, String> REFERENCE =
      Map.of(
          HANDED_OVER,
          "order",
          MOVED,
          "shipment",
          CANCELLED,
          "order",
          RETURNED,
          "order",
          PROMISED,
          "order");

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          PLACED,
          NewOrder.class,
          HANDED_OVER,
          NewShipment.class,
          MOVED,
          NewShipmentUpdate.class,
          CANCELLED,
          NewCancellation.class,
          RETURNED,
          NewReturn.class,
          CREDITED,
          NewCreditNote.class,
          PROMISED,
          NewPromise.class);

  private static final FactType<NewShipment> SHIPMENT =
      new FactType<>(NewShipment.class, "handedOverAt", NewShipment::handedOverAt);
  private static final FactType<NewShipmentUpdate> UPDATE =
      new FactType<>(NewShipmentUpdate.class, "at", NewShipmentUpdate::at);
  private static final FactType<NewCancellation> CANCELLATION =
      new FactType<>(NewCancellation.class, "at", NewCancellation::at);
  private static final FactType<NewReturn> RETURN =
      new FactType<>(NewReturn.class, "at", NewReturn::at);
  private static final FactType<NewPromise> PROMISE =
      new FactType<>(NewPromise.class, "at", NewPromise::at);
  private static final FactType<NewCreditNote> CREDIT_NOTE =
      new FactType<>(NewCreditNote.class, "at", NewCreditNote::at);

  private final RouteBodies routeBodies;
  private final SubjectLookup subjectLookup;
  private final Orders orders;
  private final Map<String, Function<CloudEvent, IncomingEvent>> looks;

  OrderEventHandler(RouteBodies routeBodies, SubjectLookup subjectLookup, Orders orders) {
    this.routeBodies = routeBodies;
    this.subjectLookup = subjectLookup;
    this.orders = orders;
    this.looks =
        Map.of(
            PLACED,
            this::placed,
            HANDED_OVER,
            event -> ofOrder(event, SHIPMENT, orders::handOver),
            MOVED,
            this::moved,
            CANCELLED,
            event -> ofOrder(event, CANCELLATION, orders::cancel),
            RETURNED,
            event -> ofOrder(event, RETURN, orders::takeBack),
            PROMISED,
            event -> ofOrder(event, PROMISE, orders::changePromise),
            CREDITED,
            this::credited);
  }

  @Override
  public Set<String> types() {
    return looks.keySet();
  }

  @Override
  public List<FieldError> faults(String type, ObjectNode data) {
    var checks = new Checks();
    String reference = REFERENCE.get(type);
    if (reference != null) {
      checks.get(() -> reference(data, reference));
    }
    ObjectNode body = data.deepCopy().without(REFERENCE.values());
    checks.add(
        routeBodies.faults(
            type.equals(PLACED) ? named(body) : body, Objects.requireNonNull(TYPES.get(type))));
    return checks.faults();
  }

  @Override
  public IncomingEvent look(CloudEvent event) {
    routeBodies.require(event, OrderPermissions.WRITE);
    return Objects.requireNonNull(looks.get(event.type())).apply(event);
  }

  private IncomingEvent placed(CloudEvent event) {
    var checks = new Checks();
    ObjectNode data = event.data().deepCopy();
    CustomerId subject = subject(event, checks);
    if (subject != null) {
      JsonNode customer = data.path("customerId");
      if (!customer.isMissingNode() && !customer.asString("").equals(subject.toString())) {
        checks.add("data.customerId", "must be the customer that the subject names");
      }
      data.put("customerId", subject.toString());
    } else if (event.subject() != null) {
      named(data);
    }
    NewOrder read =
        routeBodies.data(
            checks, routeBodies.named(data, event, event.id()), event, "placedAt", NewOrder.class);
    checks.throwIfAny();
    NewOrder order = Objects.requireNonNull(read);
    return new IncomingEvent(
        event,
        subject == null ? subjectLookup.known(order.customerId(), "data.customerId") : subject,
        routeBodies.time(order.placedAt(), "data.placedAt"),
        RouteBodies.origin(order.source(), order.externalId()),
        () -> orders.place(order).value().customerId(),
        null);
  }

  /**
   * Fills in a placeholder customer, so that a missing one is reported for the event's subject
   * only.
   */
  private static ObjectNode named(ObjectNode data) {
    return data.has("customerId") ? data : data.put("customerId", CustomerId.next().toString());
  }

  private @Nullable CustomerId subject(CloudEvent event, Checks checks) {
    return event.subject() == null ? null : checks.get(() -> subjectLookup.of(event));
  }

  private IncomingEvent credited(CloudEvent event) {
    var checks = new Checks();
    CustomerId customer = checks.get(() -> subjectLookup.of(event));
    Body<NewCreditNote> note = body(event, CREDIT_NOTE, checks);
    checks.throwIfAny();
    CustomerId found = Objects.requireNonNull(customer);
    return arriving(event, found, note, read -> orders.credit(found, read));
  }

  private IncomingEvent moved(CloudEvent event) {
    var checks = new Checks();
    CustomerId subject = subject(event, checks);
    Reference shipment = checks.get(() -> reference(event.data(), "shipment"));
    Body<NewShipmentUpdate> update = body(event, UPDATE, checks);
    checks.throwIfAny();
    Reference found = Objects.requireNonNull(shipment);
    CustomerId customer = orders.whose(found.source(), found.externalId());
    requireSame(subject, customer, "shipment");
    return arriving(
        event, customer, update, read -> orders.update(found.source(), found.externalId(), read));
  }

  private <T> IncomingEvent ofOrder(
      CloudEvent event, FactType<T> type, BiConsumer<OrderId, T> effect) {
    var checks = new Checks();
    CustomerId subject = subject(event, checks);
    Reference reference = checks.get(() -> reference(event.data(), "order"));
    Body<T> body = body(event, type, checks);
    checks.throwIfAny();
    Reference found = Objects.requireNonNull(reference);
    OrderId order = orders.named(found.source(), found.externalId());
    CustomerId customer = orders.whose(order);
    requireSame(subject, customer, "order");
    return arriving(event, customer, body, read -> effect.accept(order, read));
  }

  private <T> Body<T> body(CloudEvent event, FactType<T> type, Checks checks) {
    ObjectNode data = event.data().deepCopy().without(REFERENCE.values());
    ObjectNode named = routeBodies.named(data, event, event.id());
    return new Body<>(
        type, named, routeBodies.data(checks, named, event, type.time(), type.type()));
  }

  private <T> IncomingEvent arriving(
      CloudEvent event, CustomerId customer, Body<T> body, Consumer<T> effect) {
    T read = Objects.requireNonNull(body.read());
    FactType<T> type = body.type();
    return new IncomingEvent(
        event,
        customer,
        routeBodies.time(type.at().apply(read), "data." + type.time()),
        RouteBodies.origin(body.named()),
        () -> {
          effect.accept(read);
          return customer;
        },
        null);
  }

  private Reference reference(ObjectNode data, String what) {
    JsonNode written = data.get(what);
    if (written == null) {
      throw Invalid.field("data." + what, "is required");
    }
    return routeBodies.read(written, Reference.class, "data." + what);
  }

  private static void requireSame(@Nullable CustomerId subject, CustomerId owner, String what) {
    if (subject != null && !subject.equals(owner)) {
      throw Invalid.field("subject", "does not match the customer of this " + what);
    }
  }

  /** The source and external id of an order or shipment. */
  record Reference(
      @NotNull @SingleLine @Size(max = 100) String source,
      @NotNull @SingleLine @Size(max = 100) String externalId) {}

  /**
   * A kind of fact about an order, with the body of the corresponding route.
   *
   * @param time the field with the time of the fact
   */
  private record FactType<T>(Class<T> type, String time, Function<T, @Nullable Instant> at) {}

  /**
   * The data of an event, read as the body of the corresponding route.
   *
   * @param named the data with the origin of the fact
   * @param read null when the data is invalid
   */
  private record Body<T>(FactType<T> type, ObjectNode named, @Nullable T read) {}
}
