package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a customer in a programme, and the way to the next one.
 *
 * @param tier the name of the tier; null for none
 * @param title what people call it; null for none
 * @param since null without a tier
 * @param keptUntil the time until which the tier is kept without further purchases, with the days
 *     of grace, or the end of a granted one; null without a tier, and if it is kept for ever
 * @param measure what counts
 * @param currency of the amounts; null for points and orders
 * @param amount the amount that counts now
 * @param next the name of the next tier; null at the highest
 * @param nextTitle what people call the next tier
 * @param missing the amount that is missing for the next tier; null at the highest
 * @param by the time by which it must be reached; null if there is no limit
 */
public record TierStanding(
    String programme,
    @Nullable String tier,
    @Nullable String title,
    @Nullable Instant since,
    @Nullable Instant keptUntil,
    TierMeasure measure,
    @Nullable Currency currency,
    BigDecimal amount,
    @Nullable String next,
    @Nullable String nextTitle,
    @Nullable BigDecimal missing,
    @Nullable Instant by) {
  static TierStanding of(String programme, TierRules rules, TierBook.Page page, Instant now) {
    TierPosition position = page.position();
    int level = page.level(rules, now);
    GrantedTier granted = level > rules.level(position.tier()) ? page.highest(rules, now) : null;
    Tier tier = rules.tier(level);
    Tier next = rules.tier(level + 1);
    BigDecimal amount = rules.counting(page.all(), now);
    return new TierStanding(
        programme,
        tier == null ? null : tier.name(),
        tier == null ? null : tier.title(),
        tier == null ? null : granted == null ? position.since() : granted.startsAt(),
        tier == null ? null : granted == null ? position.reviewAt() : granted.endsAt(),
        rules.measure(),
        rules.currency(),
        amount,
        next == null ? null : next.name(),
        next == null ? null : next.title(),
        next == null ? null : next.from().subtract(amount).max(BigDecimal.ZERO),
        next == null ? null : rules.by(page.all(), now));
  }

  /** The missing amount of spend; null for points and orders, and at the highest tier. */
  @JsonIgnore
  public @Nullable Money missingMoney() {
    return missing == null || currency == null ? null : new Money(missing, currency).rounded();
  }
}
