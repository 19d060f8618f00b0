package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.POSTING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.shared.EnumWord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all postings in the books of points. */
@Configuration(proxyBeanMethods = false)
class PostingList {
  private static final Field<PointsMove> MOVE =
      when(POSTING.DEBIT.eq(inline(LedgerAccount.ISSUED)), name(PointsMove.GIVEN))
          .when(to(LedgerAccount.REVERSED, LedgerAccount.WAIVED), name(PointsMove.TAKEN_BACK))
          .when(to(LedgerAccount.RESERVED), name(PointsMove.RESERVED))
          .when(to(LedgerAccount.SPENT), name(PointsMove.SPENT))
          .when(to(LedgerAccount.DEBT), name(PointsMove.DEBT_PAID))
          .when(to(LedgerAccount.EXPIRED), name(PointsMove.EXPIRED))
          .when(POSTING.DEBIT.eq(inline(LedgerAccount.RESERVED)), name(PointsMove.RELEASED))
          .when(POSTING.DEBIT.eq(inline(LedgerAccount.SPENT)), name(PointsMove.GIVEN_BACK))
          .when(to(LedgerAccount.ACTIVE), name(PointsMove.ACTIVATED))
          .otherwise(name(PointsMove.SET_BACK))
          .convert(PointsMove.class, PointsMove::valueOf, PointsMove::name);

  private static Condition to(LedgerAccount... credited) {
    return POSTING.CREDIT.in(Arrays.stream(credited).map(DSL::inline).toList());
  }

  private static Field<String> name(PointsMove move) {
    return inline(move.name());
  }

  @Bean
  ListDefinition listOfPostings() {
    return new ListDefinition(
        "postings",
        LoyaltyPermissions.READ,
        "loyalty.postings.list",
        "/loyalty/postings",
        "/customers/{customer}/loyalty#postings",
        "loyalty",
        "gem",
        POSTING,
        POSTING.POSTING_ID,
        POSTING.CUSTOMER_ID,
        null,
        "at",
        true,
        null,
        presets(),
        List.of(
            ListColumn.word("move", "loyalty.posting.move", MOVE, "loyalty.move.")
                .unsorted()
                .shown(),
            ListColumn.number("points", "loyalty.column.points", POSTING.POINTS).shown(),
            ListColumn.instant("at", "loyalty.posting.at", POSTING.OCCURRED_AT).shown()));
  }

  private static List<ListPreset> presets() {
    List<ListPreset> presets = new ArrayList<>();
    presets.add(new ListPreset("all", "ui.all", List.of(), null));
    for (PointsMove move : PointsMove.values()) {
      String word = EnumWord.of(move);
      presets.add(
          new ListPreset(word, "loyalty.move." + move.name(), List.of("move:is:" + word), null));
    }
    return presets;
  }
}
