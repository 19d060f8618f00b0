package org.cairncrm.loyalty;

import org.cairncrm.events.Reaction;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Gives the points back that had paid an order, when the order is cancelled or returned: all of
 * them, or the share of the goods that came back.
 */
@Component
class RedemptionsOfOrders {
  private final RedemptionTable table;
  private final Redemptions redemptions;

  RedemptionsOfOrders(RedemptionTable table, Redemptions redemptions) {
    this.table = table;
    this.redemptions = redemptions;
  }

  @Reaction("loyalty.redemptions")
  void on(OrderReversal undone) {
    for (Redemption redemption : table.open(undone.customer(), undone.order())) {
      if (redemption.status() == RedemptionStatus.RESERVED) {
        if (undone.whole()) {
          redemptions.release(redemption, RedemptionStatus.RELEASED, undone.occurredAt());
        }
      } else {
        redemptions.giveBack(
            redemption, share(redemption, undone), undone.occurredAt(), "order-refunded");
      }
    }
  }

  private static long share(Redemption redemption, OrderReversal undone) {
    return undone.whole()
        ? redemption.points()
        : switch (undone) {
          case OrderCancelled cancelled -> redemption.points();
          case OrderReturned returned ->
              share(redemption, returned.amount(), returned.returned(), returned.total());
          case GoodsCancelled goods ->
              share(redemption, goods.amount(), goods.refunded(), goods.total());
        };
  }

  private static long share(Redemption redemption, Money goods, Money returned, Money total) {
    return Shares.of(redemption.points(), goods, returned, total);
  }
}
