package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of an order, and the way from a shipment to it. */
@Controller
class OrderPage {
  private final Orders orders;
  private final OrderView view;
  private final OrderDialogs dialogs;
  private final LiveStreams streams;
  private final Caller caller;

  OrderPage(
      Orders orders, OrderView view, OrderDialogs dialogs, LiveStreams streams, Caller caller) {
    this.orders = orders;
    this.view = view;
    this.dialogs = dialogs;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * @param act the dialog to open; null for none
   * @param shipment the shipment that the dialog is about
   * @param done the action that was just done; null for none
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/orders/{id}")
  @RequiresPermission(OrderPermissions.READ)
  @AuditedRead(action = "order-read", subject = "order:{id}")
  String page(
      @PathVariable OrderId id,
      @RequestParam(required = false) @Nullable String act,
      @RequestParam(required = false) @Nullable String shipment,
      @RequestParam(required = false) @Nullable String done,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Order order = orders.get(id);
    view.show(model, order);
    dialogs.open(model, order, act, shipment);
    model.addAttribute("done", done);
    return "order".equals(part) ? "orders/order :: order" : "orders/order";
  }

  @GetMapping("/shipments/{id}")
  @RequiresPermission(OrderPermissions.READ)
  String shipment(@PathVariable ShipmentId id) {
    return "redirect:/orders/" + orders.orderOf(id) + "#shipment-" + id;
  }

  @GetMapping(path = "/orders/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(OrderPermissions.READ)
  SseEmitter live(
      @PathVariable OrderId id, HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        orders.whose(id),
        response,
        caller.stillMay(OrderPermissions.READ, request.getSession().getId()));
  }
}
