package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.ADJUSTMENT;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of granted and deducted points, and of those that wait for approval. */
@Configuration(proxyBeanMethods = false)
class AdjustmentList {
  @Bean
  ListDefinition listOfAdjustments() {
    return new ListDefinition(
        "adjustments",
        LoyaltyPermissions.READ,
        "loyalty.adjustments.list",
        "/loyalty/adjustments",
        "/loyalty/adjustments/{id}",
        "loyalty",
        "gem",
        ADJUSTMENT,
        ADJUSTMENT.ADJUSTMENT_ID,
        ADJUSTMENT.CUSTOMER_ID,
        null,
        "requested",
        true,
        null,
        List.of(
            new ListPreset(
                "waiting", "loyalty.adjustment.WAITING", List.of("status:is:waiting"), "requested"),
            new ListPreset("all", "ui.all", List.of(), null)),
        List.of(
            ListColumn.text("reason", "loyalty.adjust.reason", ADJUSTMENT.REASON).shown(),
            ListColumn.number("points", "loyalty.column.points", ADJUSTMENT.POINTS).shown(),
            ListColumn.word(
                    "status", "loyalty.lot.status", ADJUSTMENT.STATUS, "loyalty.adjustment.")
                .shown(),
            ListColumn.text("currency", "loyalty.column.currency", ADJUSTMENT.CURRENCY),
            ListColumn.instant("requested", "loyalty.adjustment.at", ADJUSTMENT.REQUESTED_AT)
                .shown()));
  }
}
