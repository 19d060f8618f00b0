package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; null does not restrict.
 *
 * @param source the system that sent the order
 * @param externalId the id of the order in that system
 * @param placedFrom the earliest time of purchase
 * @param placedBefore the latest time of purchase, exclusive
 */
public record OrderFilter(
    @Nullable OrderStatus status,
    @Nullable String number,
    @Nullable String source,
    @Nullable String externalId,
    @Nullable Instant placedFrom,
    @Nullable Instant placedBefore) {
  /**
   * @throws Invalid naming every time that no order can have
   */
  OrderFilter require() {
    var checks = new Checks();
    checks.check(() -> plausible("placedFrom", placedFrom));
    checks.check(() -> plausible("placedBefore", placedBefore));
    checks.throwIfAny();
    return this;
  }

  private static void plausible(String field, @Nullable Instant at) {
    if (at != null) {
      BusinessTime.day(LocalDate.ofInstant(at, ZoneOffset.UTC), field);
    }
  }

  Condition condition() {
    Condition all = status == null ? noCondition() : SALES_ORDER.STATUS.eq(status);
    all = number == null ? all : all.and(OrderNumbers.isOneOf(number));
    all = source == null ? all : all.and(SALES_ORDER.SOURCE.eq(source));
    all = externalId == null ? all : all.and(SALES_ORDER.EXTERNAL_ID.eq(externalId));
    all = placedFrom == null ? all : all.and(SALES_ORDER.PLACED_AT.ge(placedFrom));
    return placedBefore == null ? all : all.and(SALES_ORDER.PLACED_AT.lt(placedBefore));
  }
}
