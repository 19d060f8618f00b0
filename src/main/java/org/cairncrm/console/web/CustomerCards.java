package org.cairncrm.console.web;

import java.util.Comparator;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The cards of the modules beside a customer's history. */
@Component
class CustomerCards {
  private final List<CustomerCard> cards;
  private final Shell shell;

  CustomerCards(List<CustomerCard> cards, Shell shell) {
    this.cards = cards.stream().sorted(Comparator.comparingInt(CustomerCard::place)).toList();
    this.shell = shell;
  }

  /** The cards that the user may see. */
  List<Shown> of(CustomerId customer) {
    return cards.stream()
        .filter(card -> shell.may(card.permission()))
        .map(card -> new Shown(card.template(), card.content(customer)))
        .toList();
  }

  /** A card with its content, for templates. */
  public record Shown(String template, Object content) {}
}
