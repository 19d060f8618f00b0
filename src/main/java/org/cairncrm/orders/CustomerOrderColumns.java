package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.TALLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The orders of a customer, in the list of customers. */
@Component
class CustomerOrderColumns implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.number("orders", "orders.column.orders", TALLY.PLACED)
            .joined(TALLY, TALLY.CUSTOMER_ID.eq(customer))
            .shown(),
        ListColumn.instant("lastOrder", "orders.column.last", TALLY.LAST_PLACED_AT)
            .joined(TALLY, TALLY.CUSTOMER_ID.eq(customer))
            .shown(),
        ListColumn.money(
                "value",
                "orders.column.value",
                kept(TALLY.VALUE, ofMainCurrency(customer, sum(SALES_ORDER.TOTAL))),
                kept(TALLY.CURRENCY, ofMainCurrency(customer, SALES_ORDER.CURRENCY)))
            .joined(TALLY, TALLY.CUSTOMER_ID.eq(customer))
            .shown(),
        ListColumn.flag(
                "late",
                "orders.column.late",
                field(
                    exists(
                        selectOne()
                            .from(SALES_ORDER)
                            .where(
                                SALES_ORDER.CUSTOMER_ID.eq(customer),
                                SALES_ORDER.DELAYED_AT.isNotNull()))))
            .unsorted()
            .shown());
  }

  /** The stored figure, or the computed one if none is stored. Null without orders. */
  private static <T> Field<T> kept(Field<T> stored, Field<T> computed) {
    return when(TALLY.PLACED.gt(inline(0)), coalesce(stored, computed));
  }

  /**
   * Of the currency in which the customer's orders that were not cancelled or returned cost most.
   */
  private static <T> Field<T> ofMainCurrency(Field<CustomerId> customer, Field<T> wanted) {
    return field(
        select(wanted)
            .from(SALES_ORDER)
            .where(
                SALES_ORDER.CUSTOMER_ID.eq(customer),
                SALES_ORDER.STATUS.notIn(
                    inline(OrderStatus.CANCELLED), inline(OrderStatus.RETURNED)))
            .groupBy(SALES_ORDER.CURRENCY)
            .orderBy(sum(SALES_ORDER.TOTAL).desc(), SALES_ORDER.CURRENCY)
            .limit(inline(1)));
  }
}
