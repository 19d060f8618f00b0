package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.TALLY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up what customers bought, many customers in one statement. */
@Component
public class PurchaseTotals {
  private static final String TOTALS =
      """
      select c.customer_id, o.placed, o.last_placed_at,
        coalesce(o.total, 0) - coalesce(r.amount, 0) - coalesce(n.amount, 0) as kept
      from unnest(?::uuid[]) as c (customer_id)
      cross join lateral (
        select count(*)::integer as placed, max(s.placed_at) as last_placed_at,
          sum(s.total) filter (where s.currency = ?) as total
        from orders.sales_order s
        where s.customer_id = c.customer_id and s.status not in ('CANCELLED', 'RETURNED')) o
      cross join lateral (
        select sum(x.amount) as amount from orders.reversal x join orders.sales_order s using (customer_id, order_id)
        where x.customer_id = c.customer_id and s.currency = ? and s.status not in ('CANCELLED', 'RETURNED')) r
      cross join lateral (
        select sum(x.amount) as amount from orders.credit_note x
        where x.customer_id = c.customer_id and x.currency = ?) n
      """;

  private final DSLContext sql;

  PurchaseTotals(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether any order was placed before this time. */
  public boolean anyBefore(Instant time) {
    return sql.fetchExists(SALES_ORDER, SALES_ORDER.PLACED_AT.lt(time));
  }

  /** The code of the currency of most orders; null without orders. */
  public @Nullable String mainCurrency() {
    return sql.select(SALES_ORDER.CURRENCY)
        .from(SALES_ORDER)
        .groupBy(SALES_ORDER.CURRENCY)
        .orderBy(count().desc(), SALES_ORDER.CURRENCY)
        .limit(1)
        .fetchOne(SALES_ORDER.CURRENCY);
  }

  /**
   * Customers who have ever ordered, in the order of their ids.
   *
   * @param after null for the first ones
   */
  public List<CustomerId> customers(@Nullable CustomerId after, int limit) {
    return sql.select(TALLY.CUSTOMER_ID)
        .from(TALLY)
        .where(after == null ? noCondition() : TALLY.CUSTOMER_ID.gt(after))
        .orderBy(TALLY.CUSTOMER_ID)
        .limit(limit)
        .fetch(TALLY.CUSTOMER_ID);
  }

  /**
   * What each of these customers bought and kept. Within a command, it includes what the command
   * has changed.
   *
   * @param currency the code of the currency whose money counts
   */
  public Map<CustomerId, PurchaseTotal> of(Collection<CustomerId> customers, String currency) {
    UUID[] ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    return sql.fetch(TOTALS, ids, currency, currency, currency)
        .intoMap(row -> new CustomerId(row.get("customer_id", UUID.class)), PurchaseTotals::total);
  }

  private static PurchaseTotal total(Record row) {
    OffsetDateTime last = row.get("last_placed_at", OffsetDateTime.class);
    return new PurchaseTotal(
        row.get("placed", Integer.class),
        last == null ? null : last.toInstant(),
        row.get("kept", BigDecimal.class));
  }
}
