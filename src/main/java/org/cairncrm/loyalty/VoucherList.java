package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all vouchers. */
@Configuration(proxyBeanMethods = false)
class VoucherList {
  private static final String USABLE = "status:is:usable";

  @Bean
  ListDefinition listOfVouchers(VoucherRows rows) {
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
            ListColumn.text("code", "loyalty.voucher.code", VOUCHER.CODE).shown(),
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
}
