package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.POSTING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads a customer's points by their state, in each currency. */
@Component
class PointsStates {
  /** How many times of expiry are listed. */
  private static final int EXPIRIES = 24;

  private final Debts debts;
  private final DSLContext sql;

  PointsStates(Debts debts, DSLContext sql) {
    this.debts = debts;
    this.sql = sql;
  }

  List<PointsState> of(CustomerId customer) {
    return sql.select(
            BALANCE.CURRENCY,
            BALANCE.PENDING,
            BALANCE.ACTIVE.minus(BALANCE.DEBT),
            BALANCE.RESERVED,
            posted(LedgerAccount.SPENT),
            posted(LedgerAccount.EXPIRED),
            posted(LedgerAccount.REVERSED),
            BALANCE.BLOCKED,
            multiset(
                    select(
                            LOT.EXPIRES_AT,
                            coalesce(sum(LOT.REMAINING), BigDecimal.ZERO).cast(Long.class))
                        .from(LOT)
                        .where(
                            LOT.CUSTOMER_ID.eq(BALANCE.CUSTOMER_ID),
                            LOT.CURRENCY.eq(BALANCE.CURRENCY),
                            LOT.REMAINING.gt(0L),
                            LOT.EXPIRES_AT.isNotNull())
                        .groupBy(LOT.EXPIRES_AT)
                        .orderBy(LOT.EXPIRES_AT)
                        .limit(EXPIRIES))
                .convertFrom(rows -> rows.map(Records.mapping(PointsState.ExpiringPoints::new))))
        .from(BALANCE)
        .where(BALANCE.CUSTOMER_ID.eq(customer))
        .orderBy(BALANCE.CURRENCY.ne(inline(NewLot.POINTS)), BALANCE.CURRENCY)
        .fetch(
            row ->
                new PointsState(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8() == 0 ? 0 : debts.blocked(customer, row.value1()),
                    row.value9()));
  }

  /** The points that are in an account of the books. */
  private static Field<Long> posted(LedgerAccount account) {
    return field(
        select(
                coalesce(
                        sum(
                            when(POSTING.CREDIT.eq(inline(account)), POSTING.POINTS)
                                .when(POSTING.DEBIT.eq(inline(account)), POSTING.POINTS.neg())
                                .otherwise(0L)),
                        BigDecimal.ZERO)
                    .cast(Long.class))
            .from(POSTING)
            .join(LOT)
            .on(LOT.CUSTOMER_ID.eq(POSTING.CUSTOMER_ID), LOT.LOT_ID.eq(POSTING.LOT_ID))
            .where(POSTING.CUSTOMER_ID.eq(BALANCE.CUSTOMER_ID), LOT.CURRENCY.eq(BALANCE.CURRENCY)));
  }
}
