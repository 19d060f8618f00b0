package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The orders of a period that count, as a table that a module joins to its own customers. Cancelled
 * orders and those that were returned as a whole do not count.
 *
 * @param table the orders
 * @param customer who placed it
 * @param placedAt when it was placed
 * @param currency the code of its currency
 * @param total the amount paid
 */
public record OrdersOfPeriod(
    Table<?> table,
    Field<CustomerId> customer,
    Field<Instant> placedAt,
    Field<String> currency,
    Field<BigDecimal> total) {
  /** The orders that were placed from one moment until before another one. */
  public static OrdersOfPeriod of(Instant from, Instant until) {
    Table<?> orders =
        select(
                SALES_ORDER.CUSTOMER_ID,
                SALES_ORDER.PLACED_AT,
                SALES_ORDER.CURRENCY,
                SALES_ORDER.TOTAL)
            .from(SALES_ORDER)
            .where(
                SALES_ORDER.PLACED_AT.ge(from),
                SALES_ORDER.PLACED_AT.lt(until),
                SALES_ORDER.STATUS.notIn(
                    inline(OrderStatus.CANCELLED), inline(OrderStatus.RETURNED)))
            .asTable("placed");
    return new OrdersOfPeriod(
        orders,
        Objects.requireNonNull(orders.field(SALES_ORDER.CUSTOMER_ID)),
        Objects.requireNonNull(orders.field(SALES_ORDER.PLACED_AT)),
        Objects.requireNonNull(orders.field(SALES_ORDER.CURRENCY)),
        Objects.requireNonNull(orders.field(SALES_ORDER.TOTAL)));
  }
}
