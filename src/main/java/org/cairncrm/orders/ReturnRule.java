package org.cairncrm.orders;

import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;

/** Which goods can come back, and what is refunded for them. */
final class ReturnRule {
  private ReturnRule() {}

  /**
   * @throws Invalid when the request names goods of another order
   * @throws Conflict when nothing was delivered, or more would come back than the customer has
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
