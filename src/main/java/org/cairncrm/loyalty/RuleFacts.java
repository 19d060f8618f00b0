package org.cairncrm.loyalty;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules judge. Everything but the event is read only when a rule asks for it, so
 * that an order under rules that look at the event alone costs nothing more.
 */
interface RuleFacts {
  CustomerEvent event();

  /** The lines of the order that was placed. */
  List<OrderLine> lines();

  /** The customer's other orders that are recorded, the earliest placed first. */
  List<PastPurchase> others();

  /**
   * The points that a rule has given the customer for events of this time, without those that were
   * taken back.
   *
   * @param rule null for all rules of the programme
   */
  long earned(String programme, @Nullable String rule, CapWindow within);

  /**
   * The points or vouchers that budgets of a programme have left for the event. For a recorded
   * event the budgets are locked until the command ends: what is given is taken from them later.
   *
   * @param budgets all budgets of the programme
   */
  Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone);

  /** Whether the customer belonged to the programme at the time of the event. */
  boolean isMember(String programme);

  /**
   * The number of this event among those that met the conditions of the rule, from 1. Asked once
   * for each rule, which counts the event.
   */
  int occurrence(String programme, String rule);

  /** Whether the customer has a reward of the rule that was not revoked. */
  boolean rewarded(String programme, String rule);

  /** The order that was placed; null for another event. */
  default @Nullable OrderPlaced order() {
    return event() instanceof OrderPlaced placed ? placed : null;
  }
}
