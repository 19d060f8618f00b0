package org.cairncrm.shell;

import java.util.UUID;
import org.cairncrm.shared.CustomerId;

/** A card beside the lines of an order on its page. A module declares it as a bean. */
public interface OrderCard {
  /** The place among the cards, the smallest first. */
  int place();

  /** The permission that shows the card. */
  String permission();

  /**
   * The template whose fragment {@code card} draws it, such as {@code loyalty/order-card}. The
   * fragment finds the {@linkplain #content content} as {@code content}.
   */
  String template();

  /**
   * The content of the card, read anew for each page.
   *
   * @param customer the customer who placed the order
   * @param order the id of the order
   */
  Object content(CustomerId customer, UUID order);
}
