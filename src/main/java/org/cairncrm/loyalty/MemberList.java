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
import java.util.UUID;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of the members of the loyalty programme. */
@Configuration(proxyBeanMethods = false)
class MemberList {
  /** The id of a customer's account: that of the customer, or one made of it and the currency. */
  private static final Field<UUID> ACCOUNT =
      field(
          "case when {0} = {1} then {2} else md5({2} || {0})::uuid end",
          UUID.class, BALANCE.CURRENCY, inline(NewLot.POINTS), BALANCE.CUSTOMER_ID);

  @Bean
  ListDefinition listOfMembers() {
    return new ListDefinition(
        "members",
        LoyaltyPermissions.READ,
        "loyalty.list",
        "/loyalty/members",
        "/customers/{customer}/loyalty",
        "loyalty",
        "gem",
        BALANCE,
        ACCOUNT,
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
            ListColumn.number("points", "loyalty.column.points", BALANCE.ACTIVE.minus(BALANCE.DEBT))
                .shown(),
            ListColumn.number("pendingPoints", "loyalty.column.pending", BALANCE.PENDING).shown(),
            ListColumn.text("currency", "loyalty.column.currency", BALANCE.CURRENCY),
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
