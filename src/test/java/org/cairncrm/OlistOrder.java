package org.cairncrm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of Olist with all that became of it.
 *
 * @param buyer the person, whose addresses have ids of their own in the data
 * @param handedOverAt never after the delivery
 * @param cancelledAt null as well when it was delivered
 */
record OlistOrder(
    String id,
    String buyer,
    String city,
    String state,
    Instant placedAt,
    LocalDate promisedOn,
    @Nullable Instant handedOverAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant cancelledAt,
    List<Item> items,
    List<Review> reviews) {

  record Item(String product, BigDecimal price, BigDecimal freight) {}

  /**
   * @param id one review may be of several orders
   * @param text null when nothing was written
   */
  record Review(String id, int stars, @Nullable String text, Instant at) {
    String subject() {
      return "Review: " + stars + " of 5";
    }
  }

  BigDecimal freight() {
    return items.stream().map(Item::freight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal total() {
    return items.stream().map(Item::price).reduce(freight(), BigDecimal::add);
  }
}
