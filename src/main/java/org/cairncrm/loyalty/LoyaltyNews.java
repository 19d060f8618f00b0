package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.POSTING;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Money;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points that moved in the books within a period, and vouchers that are about to expire. */
@Component
public class LoyaltyNews {
  private final DSLContext sql;
  private final VoucherRows vouchers;

  LoyaltyNews(DSLContext sql, VoucherRows vouchers) {
    this.sql = sql;
    this.vouchers = vouchers;
  }

  /** The points that moved from one time until another, which is not included. */
  public PointsMoved moved(Instant from, Instant until) {
    return sql.select(
            points(POSTING.DEBIT.eq(inline(LedgerAccount.ISSUED))),
            points(
                POSTING
                    .DEBIT
                    .eq(inline(LedgerAccount.PENDING))
                    .and(POSTING.CREDIT.eq(inline(LedgerAccount.ACTIVE)))),
            points(POSTING.CREDIT.eq(inline(LedgerAccount.REVERSED))))
        .from(POSTING)
        .where(POSTING.OCCURRED_AT.ge(from), POSTING.OCCURRED_AT.lt(until))
        .fetchSingle(row -> new PointsMoved(row.value1(), row.value2(), row.value3()));
  }

  private static Field<Long> points(Condition which) {
    return coalesce(sum(POSTING.POINTS).filterWhere(which), BigDecimal.ZERO).cast(Long.class);
  }

  /** The vouchers that expire from one time until another, the first to expire first. */
  public List<ExpiringVoucher> expiring(Instant from, Instant until, int limit) {
    return sql.select(
            VOUCHER.VOUCHER_ID,
            VOUCHER.HOLDER,
            VOUCHER.TITLE,
            row(VOUCHER.AMOUNT, VOUCHER.CURRENCY).mapping(LoyaltyNews::money),
            VOUCHER.EXPIRES_AT)
        .from(VOUCHER)
        .where(expires(from, until))
        .orderBy(VOUCHER.EXPIRES_AT, VOUCHER.VOUCHER_ID)
        .limit(limit)
        .fetch(Records.mapping(ExpiringVoucher::new));
  }

  /** The number of vouchers that {@link #expiring} would list without a limit. */
  public long expiringCount(Instant from, Instant until) {
    return sql.fetchCount(VOUCHER, expires(from, until));
  }

  /** The value of these vouchers in each currency, without those that have no fixed amount. */
  public List<Money> expiringValue(Instant from, Instant until) {
    return sql.select(VOUCHER.CURRENCY, sum(VOUCHER.AMOUNT))
        .from(VOUCHER)
        .where(expires(from, until), VOUCHER.AMOUNT.isNotNull())
        .groupBy(VOUCHER.CURRENCY)
        .orderBy(VOUCHER.CURRENCY)
        .fetch(
            row ->
                AccountFields.money(
                    Objects.requireNonNull(row.value2()), Objects.requireNonNull(row.value1())));
  }

  private Condition expires(Instant from, Instant until) {
    return VOUCHER
        .HOLDER
        .isNotNull()
        .and(vouchers.usable())
        .and(VOUCHER.EXPIRES_AT.gt(from))
        .and(VOUCHER.EXPIRES_AT.le(until));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? null : AccountFields.money(amount, currency);
  }
}
