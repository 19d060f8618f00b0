package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.RULE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules by which customers earn, in all their versions. */
@Component
public class Programme {
  private final DSLContext sql;
  private final JsonMapper json;
  private final RuleBook book;

  Programme(DSLContext sql, JsonMapper json, RuleBook book) {
    this.sql = sql;
    this.json = json;
    this.book = book;
  }

  /** By name, the newest version of each first. */
  public List<LoyaltyRule> rules() {
    return sql.select(
            RULE.NAME,
            RULE.VERSION,
            RULE.TITLE,
            RULE.DOCUMENT.cast(String.class),
            RULE.PUBLISHED_AT)
        .from(RULE)
        .orderBy(RULE.NAME, RULE.VERSION.desc())
        .fetch(Records.mapping(this::rule));
  }

  private LoyaltyRule rule(
      String name, int version, String title, String document, Instant publishedAt) {
    RuleDocument content = json.readValue(document, RuleDocument.class);
    return new LoyaltyRule(
        name,
        version,
        title,
        condition(content),
        gives(content),
        book.inForce(name, version),
        publishedAt,
        document);
  }

  private static @Nullable String condition(RuleDocument document) {
    return document instanceof RuleDocument.Rewards rewards ? rewards.when() : null;
  }

  private static String gives(RuleDocument document) {
    return switch (document) {
      case RuleDocument.Points points ->
          "%s for each unit of the total, active with the delivery or after %d days"
              .formatted(
                  counted(points.pointsPerUnit().toPlainString(), "point"),
                  points.activateAfterDays());
      case RuleDocument.Rewards rewards ->
          switch (rewards.gives()) {
            case PointsReward points ->
                counted(String.valueOf(points.points()), "point") + ", active at once";
            case VoucherReward voucher ->
                "a voucher of %s in the order's currency, valid for %d days"
                    .formatted(voucher.amount().toPlainString(), voucher.validDays());
          };
    };
  }

  private static String counted(String number, String thing) {
    return number + " " + thing + (number.equals("1") ? "" : "s");
  }
}
