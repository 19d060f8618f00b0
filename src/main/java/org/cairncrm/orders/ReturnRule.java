package org.cairncrm.orders;

import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;

/** Decides which goods can be returned, and computes their refund. */
final class ReturnRule {
  private ReturnRule() {}

  /**
   * @throws Invalid when the request names lines that the order does not have
   * @throws Conflict when nothing was delivered, or more would be returned than the customer has
   */
  static Refund refund(Order order, NewReturn wanted) {
    Fulfilment fulfilment = Fulfilment.of(order);
    if (order.status().isClosed() || !fulfilment.anyDelivered()) {
      throw new Conflict(
          "An order that is %s cannot be returned%s"
              .formatted(
                  order.status().words(),
                  order.status().isClosed() ? "" : ": nothing of it was delivered"));
    }
    if (wanted.lines() == null) {
      return Refund.of(order, Objects.requireNonNull(wanted.amount()), List.of(), "return");
    }
    Refund.require(
        order,
        wanted.lines(),
        fulfilment::returnable,
        fulfilment.deliveredGoodsKnown()
            ? "Only %d of line %d were delivered and are left to return"
            : "Only %d of line %d are left to return");
    return Refund.of(order, wanted.lines());
  }
}
