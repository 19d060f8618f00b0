package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Which events a rule is for. All of its conditions must hold; those that the event alone can
 * answer are judged first.
 *
 * @param on the kind of event
 * @param when null if the rule has no condition
 * @param products null if the products do not matter; only for orders
 * @param repeat all of these must hold; empty if earlier orders or events do not matter
 * @param once whether the rule rewards a customer only one time
 * @param cancelledCounts whether an order that is cancelled or returned as a whole still counts,
 *     and keeps what the rule gave for it
 * @param priority rules with a higher one come first
 */
record RuleTerms(
    ProgrammeVersion programme,
    String name,
    String title,
    EventKind on,
    @Nullable Condition when,
    @Nullable ProductSelection products,
    List<RepeatPurchase> repeat,
    boolean once,
    RulePeriod period,
    boolean cancelledCounts,
    int priority) {
  private static final Set<String> NTH = Set.of("nth");
  private static final Set<String> DAYS = Set.of("daysSincePrevious");

  boolean concerns(CustomerEvent event) {
    return on.includes(event);
  }

  /**
   * Whether there is anything to judge: a reward without conditions is only granted by its name.
   */
  boolean hasConditions() {
    return when != null || products != null || !repeat.isEmpty() || once;
  }

  /**
   * The orders without which the rule would not have rewarded this one; null if earlier orders do
   * not matter.
   */
  @Nullable NeededOrders needs(OrderPlaced order) {
    boolean counts = when != null && when.looksAt(NTH);
    boolean days = when != null && when.looksAt(DAYS);
    if (cancelledCounts || repeat.isEmpty() && !counts && !days) {
      return null;
    }
    // a condition on the number may hold for each higher one: with fewer orders, the next order
    // would be rewarded for this number again
    int needed = counts ? order.nth() : order.daysSincePrevious() == null ? 1 : 2;
    Instant since = null;
    for (RepeatPurchase form : repeat) {
      needed = Math.max(needed, form.needed(order.nth()));
      if (form instanceof OrderWithin within) {
        since = order.occurredAt().minus(Duration.ofDays(within.days()));
      }
    }
    return new NeededOrders(Math.min(needed, order.nth()), since);
  }

  /** Whether the rule depends on the goods of orders, and not on their totals alone. */
  boolean looksAtGoods() {
    return products != null || repeat.stream().anyMatch(SameProductAgain.class::isInstance);
  }

  /** All conditions in words; null if there are none. */
  @Nullable String conditions() {
    List<String> all = new ArrayList<>();
    if (!RuleReader.isOrder(on)) {
      all.add("the event is " + on.name());
    }
    if (when != null) {
      all.add(when.source());
    }
    if (products != null) {
      all.add("products " + String.join(", ", products.skus()));
    }
    repeat.forEach(form -> all.add(form.words()));
    if (once) {
      all.add("once for each customer");
    }
    return all.isEmpty() ? null : String.join(", ", all);
  }

  /** Whether no event can satisfy the condition. */
  boolean isContradictory() {
    return when != null && when.outline().isContradictory();
  }

  Judgement judge(RuleFacts facts) {
    if (!period.includes(facts.event().occurredAt())) {
      return Judgement.of(
          false,
          period.missed(facts.event().occurredAt()),
          "the days of the rule",
          period.day(facts.event().occurredAt()).toString());
    }
    List<Seen> saw = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    if (when != null) {
      Evaluation evaluation = when.test((Record) facts.event());
      saw.addAll(evaluation.saw());
      if (!evaluation.held()) {
        return new Judgement(false, evaluation.missed(), saw);
      }
      reasons.add(met(evaluation));
    }
    OrderPlaced order = facts.order();
    if (products != null && order != null) {
      Judgement found = products.judge(facts.lines());
      saw.addAll(found.saw());
      if (!found.held()) {
        return new Judgement(false, found.reason(), saw);
      }
      reasons.add(found.reason());
    }
    if (order != null) {
      var earlier = new EarlierOrders(order, facts, cancelledCounts, period.zone());
      for (RepeatPurchase form : repeat) {
        Judgement found = form.judge(earlier);
        saw.addAll(found.saw());
        if (!found.held()) {
          return new Judgement(false, found.reason(), saw);
        }
        reasons.add(found.reason());
      }
    }
    if (order == null && !repeat.isEmpty()) {
      int number = facts.occurrence(programme.name(), name);
      for (RepeatPurchase form : repeat) {
        // the reader admits no other forms for events
        Judgement found = ((RepeatEvent) form).judge(number);
        saw.addAll(found.saw());
        if (!found.held()) {
          return new Judgement(false, found.reason(), saw);
        }
        reasons.add(found.reason());
      }
    }
    if (once && facts.rewarded(programme.name(), name)) {
      saw.add(new Seen("once for each customer", "given before", false));
      return new Judgement(false, "The customer has had this reward before", saw);
    }
    return new Judgement(true, reasons.isEmpty() ? "" : reasons.getLast(), saw);
  }

  private static String met(Evaluation evaluation) {
    return evaluation.saw().stream()
        .map(seen -> seen.condition() + " (" + seen.value() + ")")
        .collect(Collectors.joining(", "));
  }

  Decision decision(String reason, List<Seen> saw) {
    return new Decision(programme.name(), name, title, programme.number(), reason, saw);
  }
}
