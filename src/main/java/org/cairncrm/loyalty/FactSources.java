package org.cairncrm.loyalty;

import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.PurchaseHistory;
import org.springframework.stereotype.Component;

/** The sources of the facts that rules ask for. */
@Component
record FactSources(
    PurchaseHistory purchases,
    LotSums sums,
    RuleCounts counts,
    Budgets budgets,
    MembershipTable memberships) {
  /** The facts of a recorded event. */
  RuleFacts of(CustomerEvent event) {
    return new LiveFacts(event, this);
  }
}
