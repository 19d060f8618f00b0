package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.cairncrm.loyalty.db.Tables.VOUCHER_BATCH;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all vouchers. */
@Configuration(proxyBeanMethods = false)
class VoucherList {
  private static final String USABLE = "status:is:usable";

  @Bean
  ListDefinition listOfVouchers(VoucherRows rows, Caller caller) {
    return new ListDefinition(
        "vouchers",
        LoyaltyPermissions.READ,
        "loyalty.vouchers.list",
        "/loyalty/vouchers",
        "/loyalty/vouchers/{id}",
        "loyalty",
        "ticket",
        VOUCHER,
        VOUCHER.VOUCHER_ID,
        VOUCHER.HOLDER,
        null,
        "issued",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset("usable", "loyalty.voucher.status.USABLE", List.of(USABLE), null),
            new ListPreset(
                "expiring",
                "loyalty.expiring",
                List.of(USABLE, "expires:within-next:30"),
                "expires")),
        List.of(
            ListColumn.text("code", "loyalty.voucher.code", code(caller)).shown(),
            ListColumn.word(
                    "status", "loyalty.voucher.status", rows.status(), "loyalty.voucher.status.")
                .unsorted()
                .shown(),
            ListColumn.word("kind", "loyalty.voucher.kind", VOUCHER.KIND, "loyalty.voucher.kind.")
                .shown(),
            ListColumn.money("value", "loyalty.reward.value", VOUCHER.AMOUNT, VOUCHER.CURRENCY)
                .shown(),
            ListColumn.number("percent", "loyalty.voucher.part", VOUCHER.PERCENT),
            ListColumn.text("from", "loyalty.voucher.from", VOUCHER.TITLE).shown(),
            ListColumn.number("used", "loyalty.voucher.used", VOUCHER.USED),
            ListColumn.instant("issued", "loyalty.reward.issued", VOUCHER.ISSUED_AT).shown(),
            ListColumn.instant("expires", "loyalty.reward.expires", VOUCHER.EXPIRES_AT).shown(),
            ListColumn.text("batch", "loyalty.voucher.batch", VOUCHER.BATCH_ID.cast(String.class))
                .unsorted()));
  }

  /**
   * The code as the caller of each query may see it: a code that customers share in full, since it
   * is advertised. It is also ordered and filtered by what is shown, so that a filter does not
   * reveal the rest.
   */
  private static Field<String> code(Caller caller) {
    Field<String> masked =
        when(
                exists(
                    selectOne()
                        .from(VOUCHER_BATCH)
                        .where(
                            VOUCHER_BATCH.BATCH_ID.eq(VOUCHER.BATCH_ID),
                            VOUCHER_BATCH.JOB_ID.isNull())),
                VOUCHER.CODE)
            .otherwise(
                DSL.field(
                    "'…' || coalesce(substring({0} from '-[^-]*$'), '')",
                    String.class, VOUCHER.CODE));
    return CustomField.of(
        "shown_code",
        VOUCHER.CODE.getDataType(),
        context -> context.visit(caller.may(LoyaltyPermissions.REDEEM) ? VOUCHER.CODE : masked));
  }
}
