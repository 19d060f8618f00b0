package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums of the points that rules have given. */
@Component
class LotSums {
  private final DSLContext sql;

  LotSums(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The points that a rule has given a customer for events of this time, without lots that were
   * taken back as a whole.
   *
   * @param rule null for all rules of the programme
   */
  long earned(CustomerId customer, String programme, @Nullable String rule, CapWindow within) {
    return sql.select(coalesce(sum(LOT.POINTS), BigDecimal.ZERO))
        .from(LOT)
        .where(
            LOT.CUSTOMER_ID.eq(customer),
            LOT.PROGRAMME.eq(programme),
            rule == null ? noCondition() : LOT.RULE.eq(rule),
            LOT.STATUS.ne(LotStatus.REVERSED),
            LOT.EARNED_AT.ge(within.from()),
            within.until() == null ? noCondition() : LOT.EARNED_AT.lt(within.until()))
        .fetchSingle(row -> row.value1().longValueExact());
  }
}
