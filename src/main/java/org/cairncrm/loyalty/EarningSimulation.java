package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderPreview;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.orders.PurchaseHistory;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Answers what an order would earn by the programmes in force. It changes nothing. */
@Component
public class EarningSimulation {
  private final LiveProgrammes programmes;
  private final PurchaseHistory purchases;
  private final LotSums sums;

  EarningSimulation(LiveProgrammes programmes, PurchaseHistory purchases, LotSums sums) {
    this.programmes = programmes;
    this.purchases = purchases;
    this.sums = sums;
  }

  /**
   * @throws NotFound if there is no such customer
   */
  public SimulatedOrder of(NewOrder order) {
    OrderPreview preview = purchases.preview(order);
    RuleDecisions decisions = RuleDecisions.of(programmes.all(), new Previewed(preview, sums));
    return new SimulatedOrder(
        preview.placed().customer(),
        preview.placed().total(),
        preview.placed().nth(),
        Stream.concat(
                decisions.earnings().stream().map(SimulatedRule::of),
                decisions.verdicts().stream().map(SimulatedRule::of))
            .toList());
  }

  private record Previewed(OrderPreview preview, LotSums sums) implements RuleFacts {
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
    public long earned(String programme, String rule, Instant since) {
      return sums.earned(preview.placed().customer(), programme, rule, since);
    }
  }
}
