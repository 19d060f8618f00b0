package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.ADJUSTMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of adjustments. */
@Component
class AdjustmentTable {
  private static final SelectField<Adjustment> WHOLE =
      row(
              ADJUSTMENT.ADJUSTMENT_ID,
              ADJUSTMENT.CUSTOMER_ID,
              ADJUSTMENT.CURRENCY,
              ADJUSTMENT.POINTS,
              ADJUSTMENT.REASON,
              ADJUSTMENT.STATUS,
              ADJUSTMENT.EXPIRES_AT,
              ADJUSTMENT.REQUESTED_BY,
              ADJUSTMENT.REQUESTED_AT,
              ADJUSTMENT.DECIDED_BY,
              ADJUSTMENT.DECIDED_AT,
              ADJUSTMENT.DECISION_REASON)
          .mapping(Adjustment::new);

  private static final Keyset<Adjustment> NEWEST =
      Keyset.descending(ADJUSTMENT.REQUESTED_AT, Adjustment::requestedAt)
          .thenDescending(ADJUSTMENT.ADJUSTMENT_ID, Adjustment::id);

  private final DSLContext sql;

  AdjustmentTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(Adjustment adjustment) {
    sql.insertInto(ADJUSTMENT)
        .set(ADJUSTMENT.ADJUSTMENT_ID, adjustment.id())
        .set(ADJUSTMENT.CUSTOMER_ID, adjustment.customerId())
        .set(ADJUSTMENT.CURRENCY, adjustment.currency())
        .set(ADJUSTMENT.POINTS, adjustment.points())
        .set(ADJUSTMENT.REASON, adjustment.reason())
        .set(ADJUSTMENT.STATUS, adjustment.status())
        .set(ADJUSTMENT.EXPIRES_AT, adjustment.expiresAt())
        .set(ADJUSTMENT.REQUESTED_BY, adjustment.requestedBy())
        .set(ADJUSTMENT.REQUESTED_AT, adjustment.requestedAt())
        .execute();
  }

  /**
   * @throws NotFound if there is no such adjustment
   */
  Adjustment get(UUID id) {
    Adjustment found = find(id);
    if (found == null) {
      throw new NotFound("adjustment", id);
    }
    return found;
  }

  @Nullable Adjustment find(UUID id) {
    return sql.select(WHOLE)
        .from(ADJUSTMENT)
        .where(ADJUSTMENT.ADJUSTMENT_ID.eq(id))
        .fetchOne(mapping(one -> one));
  }

  /** Newest first. */
  Page<Adjustment> of(CustomerId customer, PageRequest page) {
    return NEWEST.page(
        sql.select(WHOLE).from(ADJUSTMENT).where(ADJUSTMENT.CUSTOMER_ID.eq(customer)),
        page,
        mapping(one -> one));
  }

  /** The points that somebody has granted to or deducted from a customer without approval. */
  long since(CustomerId customer, String currency, Actor by, Instant since) {
    BigDecimal points =
        sql.select(sum(abs(ADJUSTMENT.POINTS)))
            .from(ADJUSTMENT)
            .where(
                ADJUSTMENT.CUSTOMER_ID.eq(customer),
                ADJUSTMENT.CURRENCY.eq(currency),
                ADJUSTMENT.REQUESTED_BY.eq(by),
                ADJUSTMENT.REQUESTED_AT.gt(since),
                ADJUSTMENT.STATUS.eq(AdjustmentStatus.DONE),
                ADJUSTMENT.DECIDED_BY.isNull())
            .fetchSingle()
            .value1();
    return points == null ? 0 : points.longValueExact();
  }

  /** The number of adjustments that wait for approval. */
  int waiting() {
    return sql.fetchCount(ADJUSTMENT, ADJUSTMENT.STATUS.eq(AdjustmentStatus.WAITING));
  }

  /**
   * @return false if it does not wait any more
   */
  boolean decide(
      Adjustment adjustment,
      AdjustmentStatus status,
      Actor by,
      Instant at,
      @Nullable String reason) {
    return sql.update(ADJUSTMENT)
            .set(ADJUSTMENT.STATUS, status)
            .set(ADJUSTMENT.DECIDED_BY, by)
            .set(ADJUSTMENT.DECIDED_AT, at)
            .set(ADJUSTMENT.DECISION_REASON, reason)
            .where(
                ADJUSTMENT.CUSTOMER_ID.eq(adjustment.customerId()),
                ADJUSTMENT.ADJUSTMENT_ID.eq(adjustment.id()),
                ADJUSTMENT.STATUS.eq(AdjustmentStatus.WAITING))
            .execute()
        == 1;
  }
}
