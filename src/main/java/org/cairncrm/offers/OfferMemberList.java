package org.cairncrm.offers;

import static org.cairncrm.offers.db.Tables.MEMBER;
import static org.cairncrm.offers.db.Tables.OFFER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Locale;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of the customers of offers, with those of the control groups. */
@Configuration(proxyBeanMethods = false)
class OfferMemberList {
  @Bean
  ListDefinition listOfOfferMembers() {
    return new ListDefinition(
        "offer-members",
        OfferPermissions.WRITE,
        "offers.members.list",
        "/offers/members",
        "/customers/{customer}",
        "offers",
        "offers/offer",
        MEMBER,
        MEMBER.MEMBER_ID,
        MEMBER.CUSTOMER_ID,
        null,
        "changed",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            preset("accepted"),
            preset("offered"),
            preset("control")),
        List.of(
            ListColumn.text(
                    "offer",
                    "offers.offer",
                    field(
                        select(OFFER.TITLE).from(OFFER).where(OFFER.OFFER_ID.eq(MEMBER.OFFER_ID))))
                .unsorted()
                .shown(),
            ListColumn.word("status", "offers.status", MEMBER.STATUS, "offers.member.")
                .unsorted()
                .shown(),
            ListColumn.instant("changed", "offers.member.changed", MEMBER.CHANGED_AT).shown(),
            ListColumn.instant("accepted", "offers.member.accepted", MEMBER.ACCEPTED_AT).unsorted(),
            ListColumn.text("id", "offers.id", MEMBER.OFFER_ID.cast(SQLDataType.CLOB)).unsorted()));
  }

  private static ListPreset preset(String status) {
    return new ListPreset(
        status,
        "offers.member." + status.toUpperCase(Locale.ROOT),
        List.of("status:is:" + status),
        null);
  }
}
