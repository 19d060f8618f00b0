package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sums of the points that rules have given. */
@Component
class LotSums {
  private final DSLContext sql;

  LotSums(DSLContext sql) {
    this.sql = sql;
  }

  /** The points that a rule has given a customer since this time, without those all taken back. */
  long earned(CustomerId customer, String programme, String rule, Instant since) {
    return sql.select(coalesce(sum(LOT.POINTS), BigDecimal.ZERO))
        .from(LOT)
        .where(
            LOT.CUSTOMER_ID.eq(customer),
            LOT.PROGRAMME.eq(programme),
            LOT.RULE.eq(rule),
            LOT.STATUS.ne(LotStatus.REVERSED),
            LOT.EARNED_AT.ge(since))
        .fetchSingle(row -> row.value1().longValueExact());
  }
}
