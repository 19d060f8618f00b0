package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.loyalty.IssuedReward;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.OrderEarnings;
import org.cairncrm.loyalty.Purchase;
import org.cairncrm.loyalty.Voucher;
import org.springframework.stereotype.Component;

/**
 * Shows generated codes of vouchers in full only to those who may redeem them, because a code is
 * all that is needed to use a voucher. Others see its last group. Everybody sees a code that
 * customers share, such as {@code WELCOME-10}.
 */
@Component
class ShownCodes {
  private final Caller caller;

  ShownCodes(Caller caller) {
    this.caller = caller;
  }

  Voucher of(Voucher voucher) {
    return inFull() ? voucher : voucher.masked();
  }

  LoyaltyAccount of(LoyaltyAccount account) {
    return inFull() ? account : account.withRewards(masked(account.rewards()));
  }

  Purchase of(Purchase purchase) {
    return inFull() ? purchase : purchase.masked();
  }

  OrderEarnings of(OrderEarnings earnings) {
    return inFull() ? earnings : new OrderEarnings(earnings.lots(), masked(earnings.rewards()));
  }

  private boolean inFull() {
    return caller.may(LoyaltyPermissions.REDEEM);
  }

  private static List<IssuedReward> masked(List<IssuedReward> rewards) {
    return rewards.stream().map(IssuedReward::masked).toList();
  }
}
