package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.RULE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairncrm.events.Sweeper;
import org.cairncrm.rules.Rules;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force, compiled, and read again when newer ones were published. */
@Component
class RuleBook implements Sweeper {
  private final DSLContext sql;
  private final Rules rules;
  private final JsonMapper json;
  private final Clock clock;
  private volatile Edition edition;

  RuleBook(DSLContext sql, Rules rules, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
    this.edition = compile(rows());
  }

  /** How points are earned; empty when no such rule is in force. */
  Optional<PointsRule> points() {
    return edition.points().stream().findFirst();
  }

  /** What orders are rewarded for. */
  List<RewardRule> rewards() {
    return edition.rewards();
  }

  boolean inForce(String name, int version) {
    return edition.rows().stream()
        .anyMatch(row -> row.name().equals(name) && row.version() == version);
  }

  @Override
  public boolean sweep() {
    List<Row> rows = rows();
    if (!rows.equals(edition.rows())) {
      edition = compile(rows);
    }
    return false;
  }

  private List<Row> rows() {
    var newer = RULE.as("newer");
    return sql.select(RULE.NAME, RULE.VERSION, RULE.TITLE, RULE.DOCUMENT.cast(String.class))
        .from(RULE)
        .where(RULE.PUBLISHED_AT.le(clock.instant()), RULE.RETIRED_AT.isNull())
        .andNotExists(
            sql.selectOne()
                .from(newer)
                .where(
                    newer.NAME.eq(RULE.NAME),
                    newer.VERSION.gt(RULE.VERSION),
                    newer.PUBLISHED_AT.le(clock.instant())))
        .orderBy(RULE.NAME)
        .fetch(Records.mapping(Row::new));
  }

  private Edition compile(List<Row> rows) {
    return new Edition(
        rows,
        rows.stream()
            .filter(row -> document(row) instanceof RuleDocument.Points)
            .map(row -> points(row, (RuleDocument.Points) document(row)))
            .toList(),
        rows.stream()
            .filter(row -> document(row) instanceof RuleDocument.Rewards)
            .map(
                row ->
                    RewardRule.of(
                        row.name(),
                        row.version(),
                        row.title(),
                        (RuleDocument.Rewards) document(row),
                        rules))
            .toList());
  }

  private static PointsRule points(Row row, RuleDocument.Points document) {
    return new PointsRule(
        row.name(),
        row.version(),
        row.title(),
        document.pointsPerUnit(),
        document.activateAfterDays());
  }

  private RuleDocument document(Row row) {
    return json.readValue(row.document(), RuleDocument.class);
  }

  private record Row(String name, int version, String title, String document) {}

  private record Edition(List<Row> rows, List<PointsRule> points, List<RewardRule> rewards) {}
}
