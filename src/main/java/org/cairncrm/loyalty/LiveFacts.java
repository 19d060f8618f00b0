package org.cairncrm.loyalty;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/** The facts of a recorded event, read from the database once when a rule asks for them. */
final class LiveFacts implements RuleFacts {
  private final CustomerEvent event;
  private final FactSources sources;
  private @Nullable List<OrderLine> lines;
  private @Nullable List<PastPurchase> others;

  LiveFacts(CustomerEvent event, FactSources sources) {
    this.event = event;
    this.sources = sources;
  }

  @Override
  public CustomerEvent event() {
    return event;
  }

  @Override
  public List<OrderLine> lines() {
    OrderPlaced placed = order();
    List<OrderLine> known = lines;
    if (known == null) {
      known = placed == null ? List.of() : sources.purchases().lines(placed.order());
      lines = known;
    }
    return known;
  }

  @Override
  public List<PastPurchase> others() {
    OrderPlaced placed = order();
    List<PastPurchase> known = others;
    if (known == null) {
      known =
          placed == null
              ? List.of()
              : sources.purchases().others(placed.customer(), placed.order());
      others = known;
    }
    return known;
  }

  @Override
  public long earned(String programme, @Nullable String rule, CapWindow within) {
    return sources.sums().earned(event.customer(), programme, rule, within);
  }

  @Override
  public int occurrence(String programme, String rule) {
    return sources.counts().next(event.customer(), programme, rule);
  }

  @Override
  public boolean rewarded(String programme, String rule) {
    return sources.counts().rewarded(event.customer(), programme, rule);
  }

  @Override
  public Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone) {
    return sources.budgets().lock(programme, budgets, zone, event.occurredAt());
  }

  @Override
  public boolean isMember(String programme) {
    return sources.memberships().isMember(event.customer(), programme, event.occurredAt());
  }
}
