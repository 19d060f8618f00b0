package org.cairncrm.loyalty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.CodeDiscount;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.springframework.stereotype.Component;

/**
 * Records the vouchers whose codes an order names, gives them back with the order, and takes back
 * vouchers with their rewards.
 */
@Component
class VouchersForOrders {
  private static final String NAME = "loyalty.vouchers";

  private final VoucherTable table;
  private final VoucherRedemption redemption;
  private final Events events;

  VouchersForOrders(VoucherTable table, VoucherRedemption redemption, Events events) {
    this.table = table;
    this.redemption = redemption;
    this.events = events;
  }

  /** Codes that are no vouchers of Cairn are the shop's own and are ignored. */
  @Reaction(NAME)
  void on(OrderPlaced placed) {
    if (placed.codes() == null) {
      return;
    }
    Set<UUID> named = new HashSet<>();
    for (CodeDiscount code : placed.codes()) {
      Voucher voucher = table.find(code.code());
      if (voucher != null && named.add(voucher.id()) && table.link(voucher, placed) == null) {
        VoucherRefusal refusal =
            redemption.use(
                voucher, placed.customer(), placed.order(), code.amount(), placed.occurredAt());
        if (refusal != null) {
          events.declined(declined(voucher, refusal));
        }
      }
    }
  }

  private static Decision declined(Voucher voucher, VoucherRefusal refusal) {
    return new Decision(
        NAME,
        voucher.title(),
        1,
        refusal.message(),
        List.of(new Seen("the voucher can be used", refusal.message(), false)));
  }

  @Reaction(NAME)
  void on(OrderReversal undone) {
    if (undone.whole()) {
      redemption.giveBack(
          undone.customer(),
          undone.order(),
          undone instanceof OrderCancelled
              ? VoucherReturnCause.ORDER_CANCELLED
              : VoucherReturnCause.ORDER_RETURNED,
          undone.occurredAt());
    }
  }

  /** A voucher that has been used stays used; the history has both. */
  @Reaction(NAME)
  void on(RewardRevoked revoked) {
    table.revoke(revoked.customer(), revoked.reward(), revoked.occurredAt());
  }
}
