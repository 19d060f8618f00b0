package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a rule says, as it is kept in {@code loyalty.rule}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RuleDocument.Points.class, name = "points"),
  @JsonSubTypes.Type(value = RuleDocument.Rewards.class, name = "reward")
})
sealed interface RuleDocument {
  /** Points for every order. */
  record Points(BigDecimal pointsPerUnit, int activateAfterDays) implements RuleDocument {}

  /**
   * A reward for some orders.
   *
   * @param when a condition on {@code order-placed}
   * @param because a sentence for when it gives
   * @param declined a sentence for when it does not
   * @param unknown a sentence for when a fact that {@code declined} tells of is missing
   */
  record Rewards(
      String when, Reward gives, String because, String declined, @Nullable String unknown)
      implements RuleDocument {}
}
