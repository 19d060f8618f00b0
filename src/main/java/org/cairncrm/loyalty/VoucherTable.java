package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.cairncrm.loyalty.db.Tables.VOUCHER_USE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of vouchers and their uses. Uses are written under the lock of their customer. */
@Component
class VoucherTable {
  private static final int LINKED_HOURS = 24;
  private static final Duration LINKED = Duration.ofHours(LINKED_HOURS);

  private final DSLContext sql;
  private final VoucherRows rows;
  private final BusinessZone zone;
  private final Budgets budgets;

  VoucherTable(DSLContext sql, VoucherRows rows, BusinessZone zone, Budgets budgets) {
    this.sql = sql;
    this.rows = rows;
    this.zone = zone;
    this.budgets = budgets;
  }

  /**
   * The voucher with a code as somebody typed it; null if there is none. A code that matches as
   * typed comes before a generated one with look-alike letters.
   */
  @Nullable Voucher find(String typed) {
    String key = VoucherCode.key(typed);
    Voucher exact = key.isEmpty() ? null : one(VOUCHER.CODE_KEY.eq(key));
    String generated = VoucherCode.generated(key);
    return exact != null || generated == null || generated.equals(key)
        ? exact
        : one(VOUCHER.CODE_KEY.eq(generated));
  }

  /** The voucher with this id; null if there is none. */
  @Nullable Voucher get(UUID id) {
    return one(VOUCHER.VOUCHER_ID.eq(id));
  }

  private @Nullable Voucher one(Condition which) {
    return sql.select(rows.fields()).from(VOUCHER).where(which).fetchOne(rows::voucher);
  }

  /**
   * The first reason why the customer cannot use the voucher, whatever the basket; null if they
   * can.
   *
   * @param customer null for an unknown customer, whose own limits are not checked
   */
  @Nullable VoucherRefusal refusal(Voucher voucher, @Nullable CustomerId customer, Instant at) {
    boolean others =
        voucher.holder() != null && customer != null && !voucher.holder().equals(customer);
    return switch (voucher.status()) {
      case REVOKED -> VoucherRefusal.revoked();
      case STOPPED -> VoucherRefusal.stopped();
      case USED ->
          others
              ? VoucherRefusal.otherCustomer()
              : VoucherRefusal.used(Objects.requireNonNull(voucher.usesInTotal()));
      case USABLE, EXPIRED, PLANNED ->
          others ? VoucherRefusal.otherCustomer() : inTime(voucher, customer, at);
    };
  }

  private @Nullable VoucherRefusal inTime(
      Voucher voucher, @Nullable CustomerId customer, Instant at) {
    Instant end = voucher.expiresAt();
    Instant start = voucher.validFrom();
    if (end != null && !at.isBefore(end)) {
      return VoucherRefusal.expired(zone.day(end.minusMillis(1)));
    }
    if (start != null && at.isBefore(start)) {
      return VoucherRefusal.planned(zone.day(start));
    }
    Integer most = voucher.usesByCustomer();
    return most != null && customer != null && uses(voucher, customer) >= most
        ? VoucherRefusal.customerLimit(most)
        : null;
  }

  private int uses(Voucher voucher, CustomerId customer) {
    return sql.fetchCount(
        VOUCHER_USE,
        VOUCHER_USE.CUSTOMER_ID.eq(customer),
        VOUCHER_USE.VOUCHER_ID.eq(voucher.id()),
        VOUCHER_USE.STATUS.eq(inline(VoucherUseStatus.REDEEMED)));
  }

  /**
   * Counts one more use, if the voucher may still be used at this time.
   *
   * @return false if another use was the last one, or the voucher was taken back or stopped
   */
  boolean count(Voucher voucher) {
    return sql.update(VOUCHER)
            .set(VOUCHER.USED, VOUCHER.USED.plus(1))
            .where(
                VOUCHER.VOUCHER_ID.eq(voucher.id()),
                VOUCHER.REVOKED_AT.isNull(),
                not(VoucherRows.stopped()),
                VOUCHER.USES_IN_TOTAL.isNull().or(VOUCHER.USED.lt(VOUCHER.USES_IN_TOTAL)))
            .execute()
        == 1;
  }

  /**
   * @return false when the source and external id are already known
   */
  boolean add(VoucherUse use) {
    return sql.insertInto(VOUCHER_USE)
            .set(VOUCHER_USE.CUSTOMER_ID, use.customerId())
            .set(VOUCHER_USE.USE_ID, use.id())
            .set(VOUCHER_USE.VOUCHER_ID, use.voucherId())
            .set(VOUCHER_USE.SOURCE, use.source())
            .set(VOUCHER_USE.EXTERNAL_ID, use.externalId())
            .set(VOUCHER_USE.ORDER_ID, use.orderId())
            .set(VOUCHER_USE.STATUS, use.status())
            .set(VOUCHER_USE.DISCOUNT, use.discount().amount())
            .set(VOUCHER_USE.CURRENCY, use.discount().currency().getCurrencyCode())
            .set(VOUCHER_USE.REDEEMED_AT, use.redeemedAt())
            .onConflict(VOUCHER_USE.SOURCE, VOUCHER_USE.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  /** The use with this source and external id; null if there is none. */
  @Nullable VoucherUse use(String source, String externalId) {
    return use(VOUCHER_USE.SOURCE.eq(source), VOUCHER_USE.EXTERNAL_ID.eq(externalId));
  }

  /** The use with this id; null if there is none. */
  @Nullable VoucherUse use(UUID id) {
    return use(VOUCHER_USE.USE_ID.eq(id));
  }

  private @Nullable VoucherUse use(Condition... which) {
    return sql.select(VoucherRows.use())
        .from(VOUCHER_USE)
        .where(which)
        .fetchOne(mapping(use -> use));
  }

  /** The latest uses of a voucher, the latest first. */
  List<VoucherUse> uses(UUID voucher, int limit) {
    return sql.select(VoucherRows.use())
        .from(VOUCHER_USE)
        .where(VOUCHER_USE.VOUCHER_ID.eq(voucher))
        .orderBy(VOUCHER_USE.USE_ID.desc())
        .limit(limit)
        .fetch(mapping(use -> use));
  }

  /** The uses on an order. */
  List<VoucherUse> uses(CustomerId customer, OrderId order) {
    return sql.select(VoucherRows.use())
        .from(VOUCHER_USE)
        .where(VOUCHER_USE.CUSTOMER_ID.eq(customer), VOUCHER_USE.ORDER_ID.eq(order))
        .orderBy(VOUCHER_USE.USE_ID)
        .fetch(mapping(use -> use));
  }

  /**
   * Links a use of the voucher by the customer of the order to the order; null if there is none.
   * The use has no order yet, and was made within {@value #LINKED_HOURS} hours before or after the
   * order was placed. The oldest one comes first.
   */
  @Nullable VoucherUse link(Voucher voucher, OrderPlaced placed) {
    CustomerId customer = placed.customer();
    VoucherUse open =
        sql.select(VoucherRows.use())
            .from(VOUCHER_USE)
            .where(
                VOUCHER_USE.CUSTOMER_ID.eq(customer),
                VOUCHER_USE.VOUCHER_ID.eq(voucher.id()),
                VOUCHER_USE.STATUS.eq(inline(VoucherUseStatus.REDEEMED)),
                VOUCHER_USE.ORDER_ID.isNull(),
                VOUCHER_USE.REDEEMED_AT.between(
                    placed.occurredAt().minus(LINKED), placed.occurredAt().plus(LINKED)))
            .orderBy(VOUCHER_USE.USE_ID)
            .limit(1)
            .fetchOne(mapping(use -> use));
    if (open != null) {
      sql.update(VOUCHER_USE)
          .set(VOUCHER_USE.ORDER_ID, placed.order())
          .where(VOUCHER_USE.CUSTOMER_ID.eq(customer), VOUCHER_USE.USE_ID.eq(open.id()))
          .execute();
    }
    return open;
  }

  /**
   * Gives uses of different vouchers back, and lowers the counts of their vouchers.
   *
   * @return the uses that were given back now
   */
  List<VoucherUse> giveBack(
      CustomerId customer, Condition which, VoucherReturnCause because, Instant at) {
    List<VoucherUse> returned =
        sql.update(VOUCHER_USE)
            .set(VOUCHER_USE.STATUS, VoucherUseStatus.RETURNED)
            .set(VOUCHER_USE.RETURNED_AT, at)
            .set(VOUCHER_USE.RETURNED_BECAUSE, because)
            .where(
                VOUCHER_USE.CUSTOMER_ID.eq(customer),
                VOUCHER_USE.STATUS.eq(inline(VoucherUseStatus.REDEEMED)),
                which)
            .returningResult(VoucherRows.use())
            .fetch(mapping(use -> use));
    if (!returned.isEmpty()) {
      sql.update(VOUCHER)
          .set(VOUCHER.USED, VOUCHER.USED.minus(1))
          .where(VOUCHER.VOUCHER_ID.in(returned.stream().map(VoucherUse::voucherId).toList()))
          .execute();
      revokeUnused(customer, returned, at);
    }
    return returned;
  }

  /** Vouchers whose rewards were revoked while they were in use. */
  private void revokeUnused(CustomerId customer, List<VoucherUse> returned, Instant at) {
    sql.update(VOUCHER)
        .set(VOUCHER.REVOKED_AT, at)
        .where(
            VOUCHER.VOUCHER_ID.in(returned.stream().map(VoucherUse::voucherId).toList()),
            VOUCHER.USED.eq(0),
            VOUCHER.REVOKED_AT.isNull(),
            exists(
                selectOne()
                    .from(REWARD)
                    .where(
                        REWARD.CUSTOMER_ID.eq(customer),
                        REWARD.REWARD_ID.eq(VOUCHER.REWARD_ID),
                        REWARD.STATUS.eq(inline(RewardStatus.REVOKED)))))
        .returningResult(VOUCHER.REWARD_ID)
        .fetch(VOUCHER.REWARD_ID)
        .forEach(reward -> budgets.giveBackVoucher(customer, reward));
  }

  /**
   * Takes back the voucher of a reward, unless it has been used.
   *
   * @return false if it has been used, or was taken back before
   */
  boolean revoke(CustomerId customer, UUID reward, Instant at) {
    int revoked =
        sql.update(VOUCHER)
            .set(VOUCHER.REVOKED_AT, at)
            .where(VOUCHER.REWARD_ID.eq(reward), VOUCHER.USED.eq(0), VOUCHER.REVOKED_AT.isNull())
            .execute();
    if (revoked == 1) {
      budgets.giveBackVoucher(customer, reward);
    }
    return revoked == 1;
  }
}
