package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of the members of the loyalty programme. */
@Configuration(proxyBeanMethods = false)
class MemberList {
  @Bean
  ListDefinition listOfMembers() {
    return new ListDefinition(
        "members",
        LoyaltyPermissions.READ,
        "loyalty.list",
        "/loyalty/members",
        "/customers/{id}/loyalty",
        "loyalty",
        "gem",
        BALANCE,
        BALANCE.CUSTOMER_ID,
        BALANCE.CUSTOMER_ID,
        null,
        "points",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset(
                "pending", "loyalty.column.pending", List.of("pendingPoints:at-least:1"), null)),
        List.of(
            ListColumn.number("points", "loyalty.column.points", BALANCE.ACTIVE).shown(),
            ListColumn.number("pendingPoints", "loyalty.column.pending", BALANCE.PENDING).shown(),
            ListColumn.number(
                    "vouchers",
                    "loyalty.column.rewards",
                    field(
                        selectCount()
                            .from(REWARD)
                            .where(
                                REWARD.CUSTOMER_ID.eq(BALANCE.CUSTOMER_ID),
                                REWARD.STATUS.eq(inline(RewardStatus.ISSUED)))))
                .shown(),
            ListColumn.instant(
                    "earned",
                    "loyalty.column.earned",
                    field(
                        select(max(LOT.EARNED_AT))
                            .from(LOT)
                            .where(LOT.CUSTOMER_ID.eq(BALANCE.CUSTOMER_ID))))
                .shown()));
  }
}
