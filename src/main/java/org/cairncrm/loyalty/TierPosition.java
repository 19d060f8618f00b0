package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a customer in a programme.
 *
 * @param tier null for none
 * @param since null if there was never one
 * @param reviewAt when it is looked at again; null if time alone does not change it
 */
record TierPosition(@Nullable String tier, @Nullable Instant since, @Nullable Instant reviewAt) {
  static final TierPosition NONE = new TierPosition(null, null, null);

  /** The reason for looking at the tier. */
  enum Occasion {
    PURCHASE,
    /** An order was taken back: a tier that rested on it is lost at once. */
    REVERSAL,
    TIME
  }

  /** The position after purchases, a reversal or time; equal if nothing changes. */
  TierPosition next(TierRules rules, List<Qualification> all, Instant at, Occasion occasion) {
    int current = rules.level(tier);
    int matching = rules.level(rules.supporting(all, at));
    int next = current;
    if (matching > current || occasion == Occasion.REVERSAL) {
      next = matching;
    } else if (matching < current && occasion == Occasion.TIME) {
      next = rules.stepwise() ? current - 1 : matching;
    }
    if (next == current && matching < current) {
      return this;
    }
    Instant end = rules.keptUntil(all, at, next);
    Tier reached = rules.tier(next);
    return new TierPosition(
        reached == null ? null : reached.name(),
        next == current ? since : at,
        end == null ? null : rules.withGrace(end));
  }

  /** Why the position became another one, in one sentence. */
  static String reason(
      TierRules rules, int before, int after, BigDecimal amount, TierPosition.Occasion occasion) {
    String words = amount.stripTrailingZeros().toPlainString();
    if (after > before) {
      Tier reached = Objects.requireNonNull(rules.tier(after));
      return "The qualifying amount %s reaches %s, which %s takes"
          .formatted(words, plain(reached.from()), reached.title());
    }
    Tier lost = Objects.requireNonNull(rules.tier(before));
    return occasion == Occasion.REVERSAL
        ? "After a return or cancellation the qualifying amount is %s; %s takes %s"
            .formatted(words, lost.title(), plain(lost.from()))
        : "At the end of its time the qualifying amount is %s; %s takes %s"
            .formatted(words, lost.title(), plain(lost.from()));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
