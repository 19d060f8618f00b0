package org.cairncrm.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.integration.CloudEvent;
import org.cairncrm.integration.Inbox;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The systems that report to Cairn in the story: the shop, its carriers and the telephone. */
@Component
@ConditionalOnDemo
class StorySystems {
  static final String SOURCE = "demo-shop";
  private static final Currency EURO = Currency.getInstance("EUR");

  private final Customers customers;
  private final Orders orders;
  private final Interactions interactions;
  private final Inbox inbox;
  private final Tasks tasks;
  private final Notes notes;
  private final Audit audit;
  private final Map<String, CustomerId> ids = new HashMap<>();
  private final Map<String, OrderId> orderIds = new HashMap<>();
  private final Map<String, ShipmentId> shipmentIds = new HashMap<>();
  private final Map<String, UUID> taskIds = new HashMap<>();
  private int messages;

  StorySystems(
      Customers customers,
      Orders orders,
      Interactions interactions,
      Inbox inbox,
      Tasks tasks,
      Notes notes,
      Audit audit) {
    this.notes = notes;
    this.audit = audit;
    this.inbox = inbox;
    this.tasks = tasks;
    this.customers = customers;
    this.orders = orders;
    this.interactions = interactions;
  }

  /** Restarts the numbering of messages, so that they have the same ids each time. */
  void startOver() {
    messages = 0;
  }

  void register(StoryPeople.Buyer buyer, @Nullable String accountManager, Instant at) {
    var registration =
        customers.register(
            new NewCustomer(
                buyer.name(),
                buyer.language(),
                buyer.country(),
                buyer.city(),
                List.of(buyer.email()),
                List.of(buyer.phone()),
                accountManager,
                Map.of(),
                SOURCE,
                buyer.id(),
                at));
    ids.put(buyer.id(), registration.value().id());
  }

  void order(
      StoryPeople.Buyer buyer,
      String number,
      Instant at,
      LocalDate promised,
      NewOrder.Line... lines) {
    var order =
        orders
            .place(
                new NewOrder(
                    id(buyer),
                    SOURCE,
                    number,
                    number,
                    Channel.WEB,
                    at,
                    EURO,
                    List.of(lines),
                    promised))
            .value();
    orderIds.put(number, order.id());
  }

  static NewOrder.Line line(String sku, String name, int quantity, String price) {
    return new NewOrder.Line(sku, name, quantity, new BigDecimal(price));
  }

  void handOver(String number, String carrier, Instant at, LocalDate estimated) {
    var shipment =
        orders
            .handOver(
                orderId(number),
                new NewShipment(SOURCE, "parcel-" + number, carrier, "TRK" + number, at, estimated))
            .value();
    shipmentIds.put(number, shipment.id());
  }

  void update(
      String number,
      ShipmentUpdateKind kind,
      Instant at,
      @Nullable LocalDate estimated,
      @Nullable String note) {
    orders.update(
        Objects.requireNonNull(shipmentIds.get(number)),
        new NewShipmentUpdate(
            SOURCE, number + "-" + kind + "-" + ++messages, kind, at, estimated, note));
  }

  void delivered(String number, Instant at) {
    update(number, ShipmentUpdateKind.DELIVERED, at, null, null);
  }

  void cancelled(String number, Instant at, String reason) {
    orders.cancel(orderId(number), new NewCancellation(SOURCE, "cancel-" + number, at, reason));
  }

  void returned(String number, Instant at, String amount, String reason) {
    orders.takeBack(
        orderId(number),
        new NewReturn(SOURCE, "return-" + number, at, new BigDecimal(amount), null, reason));
  }

  /**
   * A contact with a customer.
   *
   * @param order the number of the order that it is about; null for none
   */
  void contact(
      StoryPeople.Buyer buyer,
      Channel channel,
      Direction direction,
      Instant at,
      @Nullable String order,
      String subject,
      String body) {
    interactions.record(
        id(buyer),
        new NewInteraction(
            channel,
            direction,
            subject,
            body,
            "piotr",
            at,
            SOURCE,
            "contact-" + ++messages,
            null,
            order == null ? null : orderId(order)));
  }

  void cartLeft(StoryPeople.Buyer buyer, Instant at, int items, String amount) {
    var cart = JsonNodeFactory.instance.objectNode().put("items", items);
    cart.putObject("value").put("amount", amount).put("currency", EURO.getCurrencyCode());
    inbox.receive(
        new CloudEvent("cart-" + ++messages, SOURCE, "cart-abandoned", buyer.id(), at, cart));
  }

  /**
   * A task, of one person if {@code assignee} is named, or of all agents.
   *
   * @param buyer null if the task is about no customer
   */
  void task(
      StoryPeople.@Nullable Buyer buyer,
      String title,
      @Nullable String text,
      LocalDate dueOn,
      TaskPriority priority,
      @Nullable String assignee) {
    var task =
        tasks
            .open(
                new NewTask(
                    buyer == null ? null : id(buyer),
                    null,
                    title,
                    text,
                    priority,
                    dueOn,
                    null,
                    assignee,
                    assignee == null ? Role.AGENT : null,
                    null,
                    SOURCE,
                    "task-" + ++messages))
            .value();
    taskIds.put(title, task.id());
  }

  void taskDone(String title, String note) {
    tasks.complete(Objects.requireNonNull(taskIds.get(title)), note);
  }

  void note(StoryPeople.Buyer buyer, String author, String text) {
    String id = "note-" + ++messages;
    Caller.as(
        Actor.person(author), () -> notes.add(id(buyer), new NewNote(text, false, SOURCE, id)));
  }

  /** Somebody signed in. A story that continues after an interruption may record it again. */
  void signIn(String username) {
    Caller.as(
        Actor.person(username),
        () -> {
          audit.record("signed-in", "person:" + username, Map.of());
          return username;
        });
  }

  private CustomerId id(StoryPeople.Buyer buyer) {
    return Objects.requireNonNull(ids.get(buyer.id()));
  }

  private OrderId orderId(String number) {
    return Objects.requireNonNull(orderIds.get(number));
  }
}
