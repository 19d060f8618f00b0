package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GIFT;
import static org.cairncrm.loyalty.db.Tables.PURCHASE;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of purchases, and the rewards that they brought. Written under the customer's lock. */
@Component
class PurchaseTable {
  /** The name in place of a rule. No rule can have it, because it has a space. */
  static final String RULE = "catalogue item";

  private static final Keyset<Purchase> NEWEST =
      Keyset.descending(PURCHASE.BOUGHT_AT, Purchase::boughtAt)
          .thenDescending(PURCHASE.PURCHASE_ID, Purchase::id);

  private static final Field<Gift> SENT_GOODS = DSL.field(GiftTable.WHOLE).as("sent_goods");

  private final DSLContext sql;
  private final VoucherRows vouchers;

  PurchaseTable(DSLContext sql, VoucherRows vouchers) {
    this.sql = sql;
    this.vouchers = vouchers;
  }

  /** The source has used its id for something else. */
  static Conflict sentBefore() {
    return new Conflict("This source has sent another purchase under the same externalId");
  }

  /**
   * @throws Conflict if its source sent the id for another customer at the same time
   */
  void insert(Purchase purchase) {
    Money cost = purchase.cost();
    int inserted =
        sql.insertInto(PURCHASE)
            .set(PURCHASE.CUSTOMER_ID, purchase.customerId())
            .set(PURCHASE.PURCHASE_ID, purchase.id())
            .set(PURCHASE.ITEM_ID, purchase.itemId())
            .set(PURCHASE.ITEM_VERSION, purchase.itemVersion())
            .set(PURCHASE.TITLE, purchase.title())
            .set(PURCHASE.KIND, purchase.kind())
            .set(PURCHASE.CURRENCY, purchase.currency())
            .set(PURCHASE.POINTS, purchase.points())
            .set(PURCHASE.COST, cost == null ? null : cost.amount())
            .set(PURCHASE.COST_CURRENCY, cost == null ? null : cost.currency().getCurrencyCode())
            .set(PURCHASE.REDEMPTION_ID, purchase.redemptionId())
            .set(PURCHASE.BOUGHT_AT, purchase.boughtAt())
            .set(PURCHASE.REQUESTED_BY, purchase.requestedBy())
            .set(PURCHASE.SOURCE, purchase.source())
            .set(PURCHASE.EXTERNAL_ID, purchase.externalId())
            .onConflict(PURCHASE.SOURCE, PURCHASE.EXTERNAL_ID)
            .doNothing()
            .execute();
    if (inserted == 0) {
      throw sentBefore();
    }
  }

  /** Adds the reward that the customer bought. */
  void reward(Purchase purchase, @Nullable Money value, @Nullable Instant expiresAt) {
    sql.insertInto(REWARD)
        .set(REWARD.CUSTOMER_ID, purchase.customerId())
        .set(REWARD.REWARD_ID, purchase.id())
        .set(REWARD.PROGRAMME_VERSION, purchase.itemVersion())
        .set(REWARD.RULE, RULE)
        .set(REWARD.TITLE, purchase.title())
        .set(REWARD.SOURCE_ID, purchase.id())
        .set(REWARD.AMOUNT, value == null ? null : value.amount())
        .set(REWARD.CURRENCY, value == null ? null : value.currency().getCurrencyCode())
        .set(REWARD.STATUS, RewardStatus.ISSUED)
        .set(REWARD.ISSUED_AT, purchase.boughtAt())
        .set(REWARD.EXPIRES_AT, expiresAt)
        .set(REWARD.KEPT, true)
        .execute();
  }

  /**
   * Cancels a purchase and revokes its reward.
   *
   * @return false if it was cancelled before
   */
  boolean cancel(Purchase purchase, Instant at, Actor by, String reason) {
    boolean cancelled =
        sql.update(PURCHASE)
                .set(PURCHASE.CANCELLED_AT, at)
                .set(PURCHASE.CANCELLED_BY, by)
                .set(PURCHASE.CANCEL_REASON, reason)
                .where(
                    PURCHASE.CUSTOMER_ID.eq(purchase.customerId()),
                    PURCHASE.PURCHASE_ID.eq(purchase.id()),
                    PURCHASE.CANCELLED_AT.isNull())
                .execute()
            == 1;
    if (cancelled) {
      sql.update(REWARD)
          .set(REWARD.STATUS, RewardStatus.REVOKED)
          .where(REWARD.CUSTOMER_ID.eq(purchase.customerId()), REWARD.REWARD_ID.eq(purchase.id()))
          .execute();
    }
    return cancelled;
  }

  /** How many pieces of each item the customer bought and did not give back. */
  Map<UUID, Integer> bought(CustomerId customer) {
    return sql.select(PURCHASE.ITEM_ID, count())
        .from(PURCHASE)
        .where(PURCHASE.CUSTOMER_ID.eq(customer), PURCHASE.CANCELLED_AT.isNull())
        .groupBy(PURCHASE.ITEM_ID)
        .fetchMap(PURCHASE.ITEM_ID, count());
  }

  /**
   * @throws NotFound if there is no such purchase
   */
  Purchase get(UUID id) {
    Purchase found = one(PURCHASE.PURCHASE_ID.eq(id));
    if (found == null) {
      throw new NotFound("purchase", id);
    }
    return found;
  }

  @Nullable Purchase known(String source, String externalId) {
    return one(PURCHASE.SOURCE.eq(source).and(PURCHASE.EXTERNAL_ID.eq(externalId)));
  }

  private @Nullable Purchase one(Condition which) {
    return select().where(which).fetchOne(this::purchase);
  }

  /** Newest first. */
  Page<Purchase> of(CustomerId customer, PageRequest page) {
    return NEWEST.page(select().where(PURCHASE.CUSTOMER_ID.eq(customer)), page, this::purchase);
  }

  private SelectJoinStep<? extends Record> select() {
    List<SelectFieldOrAsterisk> fields = new ArrayList<>(List.of(PURCHASE.fields()));
    fields.addAll(vouchers.fields());
    fields.add(SENT_GOODS);
    return sql.select(fields)
        .from(PURCHASE)
        .leftJoin(VOUCHER)
        .on(VOUCHER.REWARD_ID.eq(PURCHASE.PURCHASE_ID))
        .leftJoin(GIFT)
        .on(GIFT.CUSTOMER_ID.eq(PURCHASE.CUSTOMER_ID), GIFT.GIFT_ID.eq(PURCHASE.PURCHASE_ID));
  }

  private Purchase purchase(Record row) {
    BigDecimal cost = row.get(PURCHASE.COST);
    String currency = row.get(PURCHASE.COST_CURRENCY);
    CatalogueKind kind = row.get(PURCHASE.KIND);
    return new Purchase(
        row.get(PURCHASE.PURCHASE_ID),
        row.get(PURCHASE.CUSTOMER_ID),
        row.get(PURCHASE.ITEM_ID),
        row.get(PURCHASE.ITEM_VERSION),
        row.get(PURCHASE.TITLE),
        kind,
        row.get(PURCHASE.CURRENCY),
        row.get(PURCHASE.POINTS),
        cost == null || currency == null ? null : AccountFields.money(cost, currency),
        row.get(PURCHASE.REDEMPTION_ID),
        row.get(PURCHASE.BOUGHT_AT),
        row.get(PURCHASE.REQUESTED_BY),
        row.get(PURCHASE.CANCELLED_AT),
        row.get(PURCHASE.CANCELLED_BY),
        row.get(PURCHASE.CANCEL_REASON),
        row.get(PURCHASE.SOURCE),
        row.get(PURCHASE.EXTERNAL_ID),
        row.get(VOUCHER.VOUCHER_ID) == null ? null : vouchers.voucher(row),
        kind == CatalogueKind.GIFT ? row.get(SENT_GOODS) : null);
  }
}
