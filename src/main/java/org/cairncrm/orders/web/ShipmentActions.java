package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.orders.ShipmentStatus;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands over shipments and records their updates, from the page of the order. */
@Controller
class ShipmentActions {
  private final Orders orders;
  private final OrderDialogs dialogs;
  private final FieldFaults faults;

  ShipmentActions(Orders orders, OrderDialogs dialogs, FieldFaults faults) {
    this.orders = orders;
    this.dialogs = dialogs;
    this.faults = faults;
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

  /** Records an update. The correction of a delivery is an update that withdraws it. */
  @PostMapping("/shipments/{id}/updates")
  @RequiresPermission(OrderPermissions.WRITE)
  String update(
      @PathVariable ShipmentId id,
      @RequestParam ShipmentUpdateKind kind,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(orders.orderOf(id));
    Shipment shipment =
        order.shipments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    OrderDialog dialog =
        kind == ShipmentUpdateKind.NOT_DELIVERED && shipment.status() == ShipmentStatus.DELIVERED
            ? OrderDialog.CORRECT
            : OrderDialog.UPDATE;
    return dialogs.receive(
        order,
        dialog,
        shipment,
        typed,
        model,
        response,
        form ->
            orders.update(
                id,
                form.require(
                    new NewShipmentUpdate(
                        null, null, kind, null, form.day("estimatedOn"), form.text("note")),
                    faults)));
  }
}
