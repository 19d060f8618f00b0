package org.cairncrm.loyalty;

import java.math.BigDecimal;
import org.cairncrm.rules.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A factor that multiplies the points of a rule.
 *
 * @param when a further condition; null for none
 */
record PointsBonus(BigDecimal factor, RulePeriod period, @Nullable Condition when) {
  boolean applies(RuleFacts facts) {
    return period.includes(facts.event().occurredAt())
        && (when == null || when.test((Record) facts.event()).held());
  }
}
