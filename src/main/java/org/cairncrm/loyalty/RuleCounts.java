package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.RULE_COUNT;
import static org.jooq.impl.DSL.inline;

import java.util.Objects;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How often rules met events of a customer, and rewarded them. Called under the customer's lock.
 */
@Component
class RuleCounts {
  private final DSLContext sql;

  RuleCounts(DSLContext sql) {
    this.sql = sql;
  }

  /** Counts one more event that meets the conditions of a rule, and returns its number, from 1. */
  int next(CustomerId customer, String programme, String rule) {
    Integer number =
        sql.insertInto(RULE_COUNT)
            .set(RULE_COUNT.CUSTOMER_ID, customer)
            .set(RULE_COUNT.PROGRAMME, programme)
            .set(RULE_COUNT.RULE, rule)
            .set(RULE_COUNT.EVENTS, 1)
            .onConflict(RULE_COUNT.CUSTOMER_ID, RULE_COUNT.PROGRAMME, RULE_COUNT.RULE)
            .doUpdate()
            .set(RULE_COUNT.EVENTS, RULE_COUNT.EVENTS.plus(1))
            .returning(RULE_COUNT.EVENTS)
            .fetchSingle(RULE_COUNT.EVENTS);
    return Objects.requireNonNull(number, "the column is not null");
  }

  /** Whether the customer has a reward of a rule that was not revoked. */
  boolean rewarded(CustomerId customer, String programme, String rule) {
    return sql.fetchExists(
        REWARD,
        REWARD.CUSTOMER_ID.eq(customer),
        REWARD.PROGRAMME.eq(programme),
        REWARD.RULE.eq(rule),
        REWARD.STATUS.eq(inline(RewardStatus.ISSUED)));
  }
}
