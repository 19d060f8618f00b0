package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.PURCHASE;
import static org.cairncrm.loyalty.db.Tables.REDEMPTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of redemptions. */
@Component
class RedemptionTable {
  private static final SelectField<Redemption> WHOLE =
      row(
              REDEMPTION.REDEMPTION_ID,
              REDEMPTION.CUSTOMER_ID,
              REDEMPTION.CURRENCY,
              REDEMPTION.POINTS,
              REDEMPTION.GIVEN_BACK,
              REDEMPTION.STATUS,
              REDEMPTION.ORDER_ID,
              REDEMPTION.RESERVED_AT,
              REDEMPTION.EXPIRES_AT,
              REDEMPTION.CONFIRMED_AT,
              REDEMPTION.ENDED_AT,
              REDEMPTION.REQUESTED_BY,
              REDEMPTION.SOURCE,
              REDEMPTION.EXTERNAL_ID)
          .mapping(Redemption::new);

  private static final Keyset<Redemption> NEWEST =
      Keyset.descending(REDEMPTION.RESERVED_AT, Redemption::reservedAt)
          .thenDescending(REDEMPTION.REDEMPTION_ID, Redemption::id);

  private final DSLContext sql;

  RedemptionTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The source has used its id for something else. */
  static Conflict sentBefore() {
    return new Conflict("This source has sent another redemption under the same externalId");
  }

  /**
   * @throws Conflict if its source sent the id for another customer at the same time
   */
  void insert(Redemption redemption) {
    int inserted =
        sql.insertInto(REDEMPTION)
            .set(REDEMPTION.REDEMPTION_ID, redemption.id())
            .set(REDEMPTION.CUSTOMER_ID, redemption.customerId())
            .set(REDEMPTION.CURRENCY, redemption.currency())
            .set(REDEMPTION.POINTS, redemption.points())
            .set(REDEMPTION.STATUS, redemption.status())
            .set(REDEMPTION.ORDER_ID, redemption.orderId())
            .set(REDEMPTION.RESERVED_AT, redemption.reservedAt())
            .set(REDEMPTION.EXPIRES_AT, redemption.expiresAt())
            .set(REDEMPTION.CONFIRMED_AT, redemption.confirmedAt())
            .set(REDEMPTION.REQUESTED_BY, redemption.requestedBy())
            .set(REDEMPTION.SOURCE, redemption.source())
            .set(REDEMPTION.EXTERNAL_ID, redemption.externalId())
            .onConflict(REDEMPTION.SOURCE, REDEMPTION.EXTERNAL_ID)
            .doNothing()
            .execute();
    if (inserted == 0) {
      throw sentBefore();
    }
  }

  /**
   * @throws NotFound if there is no such redemption
   */
  Redemption get(UUID id) {
    Redemption found = one(REDEMPTION.REDEMPTION_ID.eq(id));
    if (found == null) {
      throw new NotFound("redemption", id);
    }
    return found;
  }

  @Nullable Redemption known(String source, String externalId) {
    return one(REDEMPTION.SOURCE.eq(source).and(REDEMPTION.EXTERNAL_ID.eq(externalId)));
  }

  private @Nullable Redemption one(Condition which) {
    return sql.select(WHOLE).from(REDEMPTION).where(which).fetchOne(mapping(found -> found));
  }

  /** The redemptions that paid an order and were not released or cancelled. */
  List<Redemption> open(CustomerId customer, OrderId order) {
    return sql.select(WHOLE)
        .from(REDEMPTION)
        .where(
            REDEMPTION.CUSTOMER_ID.eq(customer),
            REDEMPTION.ORDER_ID.eq(order),
            REDEMPTION.STATUS.in(RedemptionStatus.RESERVED, RedemptionStatus.CONFIRMED))
        .orderBy(REDEMPTION.RESERVED_AT, REDEMPTION.REDEMPTION_ID)
        .fetch(mapping(found -> found));
  }

  /** Whether the points paid for a reward of the catalogue. */
  boolean paysPurchase(Redemption redemption) {
    return sql.fetchExists(
        PURCHASE,
        PURCHASE.CUSTOMER_ID.eq(redemption.customerId()),
        PURCHASE.REDEMPTION_ID.eq(redemption.id()));
  }

  /** Newest first. */
  Page<Redemption> of(CustomerId customer, PageRequest page) {
    return NEWEST.page(
        sql.select(WHOLE).from(REDEMPTION).where(REDEMPTION.CUSTOMER_ID.eq(customer)),
        page,
        mapping(found -> found));
  }

  /**
   * @return false if it is not reserved any more
   */
  boolean confirm(Redemption redemption, @Nullable OrderId order, Instant at) {
    return sql.update(REDEMPTION)
            .set(REDEMPTION.STATUS, RedemptionStatus.CONFIRMED)
            .set(REDEMPTION.CONFIRMED_AT, at)
            .set(REDEMPTION.ORDER_ID, order == null ? redemption.orderId() : order)
            .where(is(redemption, RedemptionStatus.RESERVED))
            .execute()
        == 1;
  }

  /**
   * @return false if it is not reserved any more
   */
  boolean release(Redemption redemption, RedemptionStatus end, Instant at) {
    return sql.update(REDEMPTION)
            .set(REDEMPTION.STATUS, end)
            .set(REDEMPTION.ENDED_AT, at)
            .where(is(redemption, RedemptionStatus.RESERVED))
            .execute()
        == 1;
  }

  /** Notes points that were given back. Once all of them were, the redemption is cancelled. */
  void giveBack(Redemption redemption, long points, Instant at) {
    boolean all = redemption.givenBack() + points == redemption.points();
    sql.update(REDEMPTION)
        .set(REDEMPTION.GIVEN_BACK, REDEMPTION.GIVEN_BACK.plus(points))
        .set(REDEMPTION.STATUS, all ? RedemptionStatus.CANCELLED : RedemptionStatus.CONFIRMED)
        .set(REDEMPTION.ENDED_AT, all ? at : null)
        .where(is(redemption, RedemptionStatus.CONFIRMED))
        .execute();
  }

  private static Condition is(Redemption redemption, RedemptionStatus status) {
    return REDEMPTION
        .CUSTOMER_ID
        .eq(redemption.customerId())
        .and(REDEMPTION.REDEMPTION_ID.eq(redemption.id()))
        .and(REDEMPTION.STATUS.eq(status));
  }
}
