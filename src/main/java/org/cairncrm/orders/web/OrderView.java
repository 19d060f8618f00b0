package org.cairncrm.orders.web;

import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.history.History;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.history.TimelineEntry;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads everything that the page of an order shows. */
@Component
class OrderView {
  private static final int EVENTS = 100;
  private static final int CREDIT_NOTES = 5;
  private static final String PLACED = "order-placed";

  private final Orders orders;
  private final History history;
  private final CustomerNames names;
  private final OrderCards cards;
  private final Caller caller;

  OrderView(Orders orders, History history, CustomerNames names, OrderCards cards, Caller caller) {
    this.orders = orders;
    this.history = history;
    this.names = names;
    this.cards = cards;
    this.caller = caller;
  }

  void show(Model model, Order order) {
    List<TimelineEntry> events =
        caller.may(HistoryPermissions.READ)
            ? history
                .about(
                    order.customerId(), "order", order.id().toString(), PageRequest.first(EVENTS))
                .items()
            : List.of();
    model.addAttribute("order", order);
    model.addAttribute("progress", orders.progress(order));
    model.addAttribute("customer", names.of(List.of(order.customerId())).get(order.customerId()));
    model.addAttribute("reporter", reporter(events));
    model.addAttribute("events", events);
    model.addAttribute(
        "creditNotes",
        orders.creditNotes(order.customerId(), PageRequest.first(CREDIT_NOTES)).items());
    model.addAttribute("cards", cards.of(order));
  }

  /** The actor who reported the order; null if the history does not go back that far. */
  private static @Nullable Actor reporter(List<TimelineEntry> events) {
    return events.stream()
        .map(TimelineEntry::event)
        .filter(event -> event.name().equals(PLACED))
        .map(event -> event.actor())
        .findFirst()
        .orElse(null);
  }
}
