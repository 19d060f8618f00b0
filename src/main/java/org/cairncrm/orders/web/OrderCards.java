package org.cairncrm.orders.web;

import java.util.Comparator;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.orders.Order;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The cards of other modules on the page of an order. */
@Component
class OrderCards {
  private final List<OrderCard> cards;
  private final Caller caller;

  OrderCards(List<OrderCard> cards, Caller caller) {
    this.cards = cards.stream().sorted(Comparator.comparingInt(OrderCard::place)).toList();
    this.caller = caller;
  }

  /** The cards that the user may see. */
  List<Shown> of(Order order) {
    return cards.stream()
        .filter(card -> caller.may(card.permission()))
        .map(
            card ->
                new Shown(card.template(), card.content(order.customerId(), order.id().value())))
        .toList();
  }

  /** A card with its content, for templates. */
  public record Shown(String template, Object content) {}
}
