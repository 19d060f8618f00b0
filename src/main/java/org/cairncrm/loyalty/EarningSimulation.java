package org.cairncrm.loyalty;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderPreview;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.orders.PurchaseHistory;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what an order would earn by the programmes in force. It changes nothing. */
@Component
public class EarningSimulation {
  private final LiveProgrammes programmes;
  private final PurchaseHistory purchases;
  private final FactSources facts;

  EarningSimulation(LiveProgrammes programmes, PurchaseHistory purchases, FactSources facts) {
    this.programmes = programmes;
    this.purchases = purchases;
    this.facts = facts;
  }

  /**
   * @throws NotFound if there is no such customer
   */
  public SimulatedOrder of(NewOrder order) {
    OrderPreview preview = purchases.preview(order);
    RuleDecisions decisions = RuleDecisions.of(programmes.all(), new Previewed(preview, facts));
    return new SimulatedOrder(
        preview.placed().customer(),
        preview.placed().total(),
        preview.placed().nth(),
        Stream.concat(
                decisions.earnings().stream().map(SimulatedRule::of),
                decisions.verdicts().stream().map(SimulatedRule::of))
            .toList());
  }

  private record Previewed(OrderPreview preview, FactSources sources) implements RuleFacts {
    @Override
    public OrderPlaced event() {
      return preview.placed();
    }

    @Override
    public List<OrderLine> lines() {
      return preview.lines();
    }

    @Override
    public List<PastPurchase> others() {
      return preview.others();
    }

    @Override
    public long earned(String programme, @Nullable String rule, CapWindow within) {
      return sources.sums().earned(preview.placed().customer(), programme, rule, within);
    }

    @Override
    public int occurrence(String programme, String rule) {
      throw new UnsupportedOperationException("Orders have a number of their own");
    }

    @Override
    public boolean rewarded(String programme, String rule) {
      return sources.counts().rewarded(preview.placed().customer(), programme, rule);
    }

    /** The amounts that are left now. Nothing is locked. */
    @Override
    public Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone) {
      return sources.budgets().left(programme, budgets, zone, preview.placed().occurredAt());
    }

    @Override
    public boolean isMember(String programme) {
      return sources
          .memberships()
          .isMember(preview.placed().customer(), programme, preview.placed().occurredAt());
    }
  }
}
