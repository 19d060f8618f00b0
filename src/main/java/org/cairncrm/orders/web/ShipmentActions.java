package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.People;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.history.History;
import org.cairncrm.history.TimelineEntry;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewDeliveryCorrection;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands over shipments, records their updates and corrects deliveries, from the page of the order.
 */
@Controller
class ShipmentActions {
  private static final String CORRECTED = "delivery-corrected";
  private static final int LOOKED_AT = 20;

  private final Orders orders;
  private final OrderDialogs dialogs;
  private final FieldFaults faults;
  private final History history;
  private final People people;
  private final BusinessZone zone;

  ShipmentActions(
      Orders orders,
      OrderDialogs dialogs,
      FieldFaults faults,
      History history,
      People people,
      BusinessZone zone) {
    this.orders = orders;
    this.dialogs = dialogs;
    this.faults = faults;
    this.history = history;
    this.people = people;
    this.zone = zone;
  }

  @PostMapping("/orders/{id}/shipments")
  @RequiresPermission(OrderPermissions.WRITE)
  String handOver(
      @PathVariable OrderId id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(id);
    return dialogs.receive(
        order,
        OrderDialog.HAND_OVER,
        null,
        typed,
        model,
        response,
        form -> {
          List<LineQuantity> goods = form.quantities(order);
          String carrier = form.required("carrier");
          if (carrier.isEmpty()) {
            form.fault("carrier", "is required");
          }
          orders.handOver(
              id,
              form.require(
                  new NewShipment(
                      null,
                      null,
                      carrier,
                      form.text("tracking"),
                      null,
                      form.day("estimatedOn"),
                      goods.isEmpty() ? null : goods),
                  faults));
        });
  }

  /** Records an update. */
  @PostMapping("/shipments/{id}/updates")
  @RequiresPermission(OrderPermissions.WRITE)
  String update(
      @PathVariable ShipmentId id,
      @RequestParam ShipmentUpdateKind kind,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(orders.orderOf(id));
    return dialogs.receive(
        order,
        OrderDialog.UPDATE,
        shipment(order, id),
        typed,
        model,
        response,
        form ->
            orders.update(
                id,
                form.require(
                    new NewShipmentUpdate(
                        null,
                        null,
                        kind,
                        form.moment("at", zone.id()),
                        form.day("estimatedOn"),
                        form.text("note")),
                    faults)));
  }

  /**
   * Withdraws a delivery, or moves it to another time.
   *
   * @param outcome {@code delivered} if it was delivered at another time
   */
  @PostMapping("/shipments/{id}/delivery-correction")
  @RequiresPermission(OrderPermissions.WRITE)
  String correct(
      @PathVariable ShipmentId id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(orders.orderOf(id));
    return dialogs.receive(
        order,
        OrderDialog.CORRECT,
        shipment(order, id),
        typed,
        model,
        response,
        form -> correct(order, id, outcome, form));
  }

  private void correct(Order order, ShipmentId id, String outcome, TypedForm form) {
    boolean delivered = outcome.equals("delivered");
    Instant at = delivered ? form.moment("deliveredAt", zone.id()) : null;
    if (delivered && form.text("deliveredAt") == null) {
      form.fault("deliveredAt", "is required");
    } else if (!delivered && !outcome.equals("not-delivered")) {
      form.fault("outcome", "is required");
    }
    NewDeliveryCorrection wanted =
        form.require(new NewDeliveryCorrection(at, form.text("note")), faults);
    try {
      orders.correct(id, wanted);
    } catch (Conflict conflict) {
      if (shipment(orders.get(order.id()), id).deliveredAt() == null) {
        throw withdrawnAlready(order, id, conflict);
      }
      throw conflict;
    }
  }

  /** The conflict, with the name of the person who has withdrawn the delivery. */
  private Conflict withdrawnAlready(Order order, ShipmentId id, Conflict conflict) {
    return history
        .about(order.customerId(), "shipment", id.toString(), PageRequest.first(LOOKED_AT))
        .items()
        .stream()
        .map(TimelineEntry::event)
        .filter(event -> event.name().equals(CORRECTED))
        .findFirst()
        .map(event -> new Conflict(conflict.getMessage() + ", by " + name(event.actor())))
        .orElse(conflict);
  }

  private String name(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON ? people.name(actor.name()) : actor.name();
  }

  private static Shipment shipment(Order order, ShipmentId id) {
    return order.shipments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
