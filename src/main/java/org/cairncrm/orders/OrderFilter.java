package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;

import org.jooq.Condition;

/** The views of the list of orders: those that are late, and those of each status. */
public enum OrderFilter {
  LATE,
  PLACED,
  IN_TRANSIT,
  DELIVERED,
  CANCELLED,
  RETURNED;

  Condition condition() {
    return this == LATE
        ? SALES_ORDER.DELAYED_AT.isNotNull()
        : SALES_ORDER.STATUS.eq(OrderStatus.valueOf(name()));
  }
}
