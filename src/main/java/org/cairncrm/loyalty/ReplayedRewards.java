package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PastPurchase;

/** The rewards that one programme has given one customer in a replay, without revoked ones. */
final class ReplayedRewards {
  private final List<ReplayedReward> rewards = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  void add(ReplayedReward reward) {
    rewards.add(reward);
  }

  /** As {@link RuleFacts#rewarded}. */
  boolean has(String rule) {
    return rewards.stream().anyMatch(reward -> reward.rule().name().equals(rule));
  }

  /** As {@link RuleFacts#occurrence}. */
  int next(String rule) {
    return occurrences.merge(rule, 1, Integer::sum);
  }

  /** At most one voucher is used on an order: the one that expires first. */
  void use(OrderPlaced placed, List<OrderLine> lines) {
    rewards.stream()
        .map(ReplayedReward::voucher)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ReplayedVoucher::expiresAt))
        .anyMatch(voucher -> voucher.use(placed, lines));
  }

  /**
   * Removes and returns the rewards that are revoked because an order was cancelled or returned as
   * a whole. A voucher that was used on the order can be used again.
   *
   * @param others the orders of the customer
   */
  List<ReplayedReward> revoke(OrderReversal undone, List<PastPurchase> others) {
    List<PastPurchase> left =
        others.stream()
            .filter(other -> other.isActive() && !other.order().equals(undone.order()))
            .toList();
    rewards.stream()
        .map(ReplayedReward::voucher)
        .filter(Objects::nonNull)
        .forEach(voucher -> voucher.giveBack(undone.order()));
    List<ReplayedReward> revoked =
        rewards.stream().filter(reward -> reward.endsWith(undone, left)).toList();
    rewards.removeAll(revoked);
    return revoked;
  }
}
