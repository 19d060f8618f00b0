package org.cairncrm.loyalty;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an event of the past, as they were when it was recorded. Budgets, which all
 * customers share, give everything: a replay shows the cost without them.
 *
 * @param isMember whether the customer belonged to the programme at that time
 */
record ReplayedFacts(
    CustomerEvent event,
    ReplayedPurchases purchases,
    ReplayedLots lots,
    ReplayedRewards rewards,
    boolean isMember)
    implements RuleFacts {
  @Override
  public List<OrderLine> lines() {
    OrderPlaced placed = order();
    return placed == null ? List.of() : purchases.lines(placed.order());
  }

  @Override
  public List<PastPurchase> others() {
    return purchases.all();
  }

  @Override
  public long earned(String programme, @Nullable String rule, CapWindow within) {
    return lots.earned(rule, within);
  }

  @Override
  public Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone) {
    return budgets.stream().collect(Collectors.toMap(budget -> budget, budget -> Long.MAX_VALUE));
  }

  @Override
  public boolean isMember(String programme) {
    return isMember;
  }

  @Override
  public int occurrence(String programme, String rule) {
    return rewards.next(rule);
  }

  @Override
  public boolean rewarded(String programme, String rule) {
    return rewards.has(rule);
  }
}
