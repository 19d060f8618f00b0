package org.cairncrm.shell;

import org.cairncrm.shared.CustomerId;

/** A card beside the history on a customer's page. A module declares it as a bean. */
public interface CustomerCard {
  /** The place among the cards, the smallest first. */
  int place();

  /** The permission that shows the card. */
  String permission();

  /**
   * The template whose fragment {@code card} draws it, such as {@code orders/customer-card}. The
   * fragment finds the {@linkplain #content content} as {@code content} and the customer's id as
   * {@code id}.
   */
  String template();

  /** The content of the card, read anew for each page. */
  Object content(CustomerId customer);
}
