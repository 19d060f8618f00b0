package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.cairncrm.loyalty.db.Tables.VOUCHER_BATCH;
import static org.cairncrm.loyalty.db.Tables.VOUCHER_USE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Money;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of vouchers and their uses. */
@Component
class VoucherRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Field<Instant> now;
  private final Field<VoucherStatus> status;
  private final Field<VoucherStatus> selected;

  VoucherRows(Clock clock) {
    this.now =
        CustomField.of(
            "now",
            VOUCHER.EXPIRES_AT.getDataType(),
            context -> context.visit(val(clock.instant(), VOUCHER.EXPIRES_AT)));
    this.status =
        when(VOUCHER.REVOKED_AT.isNotNull(), word(VoucherStatus.REVOKED))
            .when(stopped(), word(VoucherStatus.STOPPED))
            .when(VOUCHER.USED.ge(VOUCHER.USES_IN_TOTAL), word(VoucherStatus.USED))
            .when(VOUCHER.EXPIRES_AT.le(now), word(VoucherStatus.EXPIRED))
            .when(VOUCHER.VALID_FROM.gt(now), word(VoucherStatus.PLANNED))
            .otherwise(word(VoucherStatus.USABLE))
            .convert(VoucherStatus.class, VoucherStatus::valueOf, VoucherStatus::name);
    this.selected = status.as("voucher_status");
  }

  private static Field<String> word(Enum<?> status) {
    return inline(status.name());
  }

  static Condition stopped() {
    return exists(
        select(inline(1))
            .from(VOUCHER_BATCH)
            .where(
                VOUCHER_BATCH.BATCH_ID.eq(VOUCHER.BATCH_ID), VOUCHER_BATCH.STOPPED_AT.isNotNull()));
  }

  /** The present time, anew each time that a query is sent. */
  Field<Instant> now() {
    return now;
  }

  /** The status of a voucher at the time of the query. */
  Field<VoucherStatus> status() {
    return status;
  }

  /** The status of a reward, with its voucher as it is at the time of the query. */
  Field<RewardStatus> rewardStatus() {
    return when(REWARD.STATUS.eq(inline(RewardStatus.REVOKED)), word(RewardStatus.REVOKED))
        .when(
            exists(
                select(inline(1))
                    .from(VOUCHER)
                    .where(
                        VOUCHER.REWARD_ID.eq(REWARD.REWARD_ID),
                        VOUCHER.USED.ge(VOUCHER.USES_IN_TOTAL))),
            word(RewardStatus.USED))
        .when(REWARD.EXPIRES_AT.le(now), word(RewardStatus.EXPIRED))
        .otherwise(word(RewardStatus.ISSUED))
        .convert(RewardStatus.class, RewardStatus::valueOf, RewardStatus::name);
  }

  /** A condition for vouchers that can be used. */
  Condition usable() {
    return VOUCHER
        .REVOKED_AT
        .isNull()
        .and(DSL.not(stopped()))
        .and(VOUCHER.USES_IN_TOTAL.isNull().or(VOUCHER.USED.lt(VOUCHER.USES_IN_TOTAL)))
        .and(VOUCHER.EXPIRES_AT.isNull().or(VOUCHER.EXPIRES_AT.gt(now)))
        .and(VOUCHER.VALID_FROM.isNull().or(VOUCHER.VALID_FROM.le(now)));
  }

  /** The fields from which {@link #voucher} makes a voucher. */
  List<SelectFieldOrAsterisk> fields() {
    return List.of(
        VOUCHER.VOUCHER_ID,
        VOUCHER.CODE,
        VOUCHER.HOLDER,
        VOUCHER.REWARD_ID,
        VOUCHER.BATCH_ID,
        VOUCHER.TITLE,
        VOUCHER.CURRENCY,
        VOUCHER.AMOUNT,
        VOUCHER.PERCENT,
        VOUCHER.MAXIMUM,
        VOUCHER.PRODUCT,
        VOUCHER.KIND,
        VOUCHER.MINIMUM_BASKET,
        VOUCHER.PRODUCTS,
        VOUCHER.ISSUED_AT,
        VOUCHER.VALID_FROM,
        VOUCHER.EXPIRES_AT,
        VOUCHER.USES_IN_TOTAL,
        VOUCHER.USES_BY_CUSTOMER,
        VOUCHER.USED,
        selected);
  }

  Voucher voucher(Record row) {
    return new Voucher(
        row.get(VOUCHER.VOUCHER_ID),
        row.get(VOUCHER.CODE),
        row.get(VOUCHER.HOLDER),
        row.get(VOUCHER.REWARD_ID),
        row.get(VOUCHER.BATCH_ID),
        row.get(VOUCHER.TITLE),
        terms(row),
        row.get(VOUCHER.ISSUED_AT),
        row.get(VOUCHER.VALID_FROM),
        row.get(VOUCHER.EXPIRES_AT),
        row.get(VOUCHER.USES_IN_TOTAL),
        row.get(VOUCHER.USES_BY_CUSTOMER),
        row.get(VOUCHER.USED),
        row.get(selected));
  }

  private static VoucherTerms terms(Record row) {
    String currency = row.get(VOUCHER.CURRENCY);
    return new VoucherTerms(
        currency == null ? null : Currency.getInstance(currency),
        row.get(VOUCHER.AMOUNT),
        row.get(VOUCHER.PERCENT),
        row.get(VOUCHER.MAXIMUM),
        row.get(VOUCHER.PRODUCT),
        row.get(VOUCHER.KIND) == VoucherKind.FREE_DELIVERY ? true : null,
        row.get(VOUCHER.MINIMUM_BASKET),
        products(row.get(VOUCHER.PRODUCTS)));
  }

  private static @Nullable List<String> products(@Nullable JSONB stored) {
    return stored == null ? null : Arrays.asList(JSON.readValue(stored.data(), String[].class));
  }

  static @Nullable JSONB products(@Nullable List<String> products) {
    return products == null ? null : JSONB.jsonb(JSON.writeValueAsString(products));
  }

  /** The fields of a use. */
  static SelectField<VoucherUse> use() {
    return DSL.row(
            VOUCHER_USE.USE_ID,
            VOUCHER_USE.VOUCHER_ID,
            VOUCHER_USE.CUSTOMER_ID,
            VOUCHER_USE.SOURCE,
            VOUCHER_USE.EXTERNAL_ID,
            VOUCHER_USE.ORDER_ID,
            VOUCHER_USE.STATUS,
            DSL.row(VOUCHER_USE.DISCOUNT, VOUCHER_USE.CURRENCY).mapping(VoucherRows::money),
            VOUCHER_USE.REDEEMED_AT,
            VOUCHER_USE.RETURNED_AT,
            VOUCHER_USE.RETURNED_BECAUSE)
        .mapping(VoucherUse::new);
  }

  private static Money money(@Nullable BigDecimal amount, @Nullable String currency) {
    return AccountFields.money(Objects.requireNonNull(amount), Objects.requireNonNull(currency));
  }
}
