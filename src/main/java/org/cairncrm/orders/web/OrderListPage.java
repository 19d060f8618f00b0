package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.orders.OrderEntry;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The list of all orders, and the way from an order number to its order. */
@Controller
class OrderListPage {
  /** A shop may sell faster than people read. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Orders orders;
  private final ListScreens screens;
  private final LiveStreams streams;
  private final Caller caller;

  OrderListPage(Orders orders, ListScreens screens, LiveStreams streams, Caller caller) {
    this.orders = orders;
    this.screens = screens;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * @param status a view of the list; an unknown one shows all, so that a mistyped address works
   * @param number leads to the order with this number, or lists several that share it
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/orders")
  @RequiresPermission(OrderPermissions.READ)
  @AuditedRead(action = "orders-listed", subject = "orders")
  String list(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String number,
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    String wanted = number == null ? "" : number.strip().replaceFirst("^#", "");
    List<OrderEntry> found = wanted.isEmpty() ? List.of() : orders.numbered(wanted);
    if (found.size() == 1) {
      return "redirect:/orders/" + found.getFirst().id();
    }
    model.addAttribute("number", wanted.isEmpty() ? null : wanted);
    model.addAttribute("unknown", !wanted.isEmpty() && found.isEmpty());
    ListAsked shown =
        wanted.isEmpty()
            ? status == null ? asked : asked.of(status)
            : asked.filtered("number:is:" + wanted);
    return screens.show("orders", shown, page, part, "orders/list", model);
  }

  @GetMapping(path = "/orders/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(OrderPermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Orders.TOPIC,
        PAUSE,
        response,
        caller.stillMay(OrderPermissions.READ, request.getSession().getId()));
  }
}
