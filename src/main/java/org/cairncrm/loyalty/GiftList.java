package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GIFT;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all gifts, those that have to be sent first. */
@Configuration(proxyBeanMethods = false)
class GiftList {
  static final String NAME = "gifts";

  @Bean
  ListDefinition listOfGifts() {
    return new ListDefinition(
        NAME,
        LoyaltyPermissions.READ,
        "loyalty.gifts.list",
        "/loyalty/gifts",
        "/customers/{customer}/loyalty#purchase-{id}",
        "loyalty",
        "gift",
        GIFT,
        GIFT.GIFT_ID,
        GIFT.CUSTOMER_ID,
        null,
        "granted",
        true,
        null,
        List.of(
            new ListPreset(
                "to-send", "loyalty.gift.status.TO_SEND", List.of("status:is:to-send"), "granted"),
            new ListPreset("sent", "loyalty.gift.status.SENT", List.of("status:is:sent"), "-sent"),
            new ListPreset("all", "ui.all", List.of(), null)),
        List.of(
            ListColumn.text("title", "loyalty.gift", GIFT.TITLE).shown(),
            ListColumn.word("status", "loyalty.lot.status", GIFT.STATUS, "loyalty.gift.status.")
                .shown(),
            ListColumn.text("sku", "loyalty.catalogue.sku", GIFT.SKU).shown(),
            ListColumn.instant("granted", "loyalty.gift.granted", GIFT.GRANTED_AT).shown(),
            ListColumn.instant("sent", "loyalty.gift.sent", GIFT.SENT_AT).shown(),
            ListColumn.text("tracking", "loyalty.gift.tracking", GIFT.TRACKING).shown(),
            ListColumn.instant("cancelled", "loyalty.gift.cancelled", GIFT.CANCELLED_AT)));
  }
}
