package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderEvent;
import org.cairncrm.orders.OrderId;
import org.jspecify.annotations.Nullable;

/** The effects of one programme in a replay, in their order. */
final class ReplayedEffects {
  private final List<ReplayedEffect> all = new ArrayList<>();

  List<ReplayedEffect> all() {
    return all;
  }

  void add(ReplayedEffect effect) {
    all.add(effect);
  }

  /** The order that an event belongs to; null if it belongs to none. */
  static @Nullable OrderId order(CustomerEvent event) {
    return event instanceof OrderEvent of ? of.order() : null;
  }

  void declined(RuleTerms rule, CustomerEvent event, Decision decision) {
    add(
        new ReplayedEffect(
            ReplayedEffect.Kind.DECLINED,
            rule,
            order(event),
            event.occurredAt(),
            0,
            null,
            decision));
  }

  void voucher(RuleTerms rule, CustomerEvent event, ReplayedVoucher voucher) {
    add(
        new ReplayedEffect(
            ReplayedEffect.Kind.VOUCHER_GIVEN,
            rule,
            order(event),
            event.occurredAt(),
            0,
            voucher,
            null));
  }

  /** A gift or a tier was given. */
  void granted(RewardRule rule, CustomerEvent event) {
    add(rule.granted(ReplayedEffect.Kind.GRANTED, order(event), event.occurredAt()));
  }
}
