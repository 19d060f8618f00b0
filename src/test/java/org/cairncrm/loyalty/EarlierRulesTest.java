package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentCheck;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A store of an earlier Cairn, which put three rules into each database: what was used or changed
 * becomes a programme in force, and what nobody used vanishes.
 */
@Tag("database")
@Tag("slow")
class EarlierRulesTest {
  private static final String SEEDS =
      """
      insert into loyalty.rule (name, version, title, document, published_at) values
        ('points-per-order', 1, 'Points for an order',
         '{"kind": "points", "pointsPerUnit": 1, "activateAfterDays": 30}', '2017-01-01T00:00:00Z'),
        ('every-third-order', 1, 'Every third order',
         '{"kind": "reward", "when": "event.nth % 3 == 0",
           "gives": {"kind": "voucher", "amount": "10.00", "validDays": 30},
           "because": "this is order {event.nth}, and every third one brings a voucher",
           "declined": "this is order {event.nth}; order {event.nth + 3 - event.nth % 3} brings the next voucher"}',
         '2017-01-01T00:00:00Z'),
        ('back-within-ten-days', 1, 'Back within ten days',
         '{"kind": "reward", "when": "event.daysSincePrevious <= 10",
           "gives": {"kind": "points", "points": 50},
           "because": "the previous order was {event.daysSincePrevious} days before, within 10",
           "declined": "the previous order was {event.daysSincePrevious} days before, not within 10",
           "unknown": "there was no order before this one"}',
         '2017-01-01T00:00:00Z')
      """;

  private static final String NEW_POINTS =
      """
      insert into loyalty.rule (name, version, title, document, published_at)
      values ('points-per-order', 2, 'Double points',
        '{"kind": "points", "pointsPerUnit": 2, "activateAfterDays": 14}', '2026-03-01T00:00:00Z')
      """;

  private JdbcTemplate store = new JdbcTemplate();

  @BeforeEach
  void a_store_of_an_earlier_cairn() throws Exception {
    store = new JdbcTemplate(new SingleConnectionDataSource(TestDatabase.empty(), true));
    migrate("loyalty-documents");
    store.execute(SEEDS);
    // as Liquibase recorded it when the changeset still had the rules in it
    store.update(
        "update databasechangelog set md5sum = '9:c6cdf1bcc82181e7034ebc7c834649c8' where id ="
            + " 'loyalty-first-rules'");
  }

  @Test
  void rules_that_nobody_used_vanish() throws Exception {
    migrate(null);

    assertThat(store.queryForList("select * from loyalty.document")).isEmpty();
    assertThat(store.queryForObject("select to_regclass('loyalty.rule')::text", String.class))
        .isNull();
  }

  @Test
  void rules_that_gave_points_or_rewards_are_in_force_as_one_programme() throws Exception {
    UUID lot = lot();
    reward("every-third-order", 1);

    migrate(null);

    LoyaltyProgramme programme = inForce(1);
    assertThat(programme.points().getFirst())
        .extracting(PointsRule::name, PointsRule::title, PointsRule::activateAfterDays)
        .containsExactly("points-per-order", "Points for an order", 30);
    assertThat(programme.rewards())
        .extracting(RewardRule::name)
        .containsExactly("back-within-ten-days", "every-third-order");
    assertThat(row("select programme, programme_version from loyalty.lot where lot_id = ?", lot))
        .containsExactly("loyalty", 1);
    assertThat(row("select programme, programme_version from loyalty.reward"))
        .containsExactly("loyalty", 1);
    assertThat(row("select comment, author from loyalty.document_version"))
        .containsExactly("Converted from the rules of an earlier version", "cairn:cairn");
  }

  @Test
  void rules_that_somebody_changed_are_in_force_also_when_nobody_has_earned_anything()
      throws Exception {
    store.update(
        "update loyalty.rule set title = 'Pâtisserie \"à la carte\"' where name like 'e%'");

    migrate(null);

    assertThat(inForce(1).rewards())
        .extracting(RewardRule::title)
        .containsExactly("Back within ten days", "Pâtisserie \"à la carte\"");
  }

  @Test
  void each_moment_at_which_rules_changed_is_a_version() throws Exception {
    UUID lot = lot();
    store.execute(NEW_POINTS);
    store.update(
        "update loyalty.rule set retired_at = '2026-04-01T00:00:00Z' where name ="
            + " 'every-third-order'");
    reward("every-third-order", 1);

    migrate(null);

    assertThat(inForce(3).rewards())
        .extracting(RewardRule::name)
        .containsExactly("back-within-ten-days");
    assertThat(version(2).points().getFirst())
        .extracting(PointsRule::title)
        .isEqualTo("Double points");
    assertThat(version(2).rewards()).hasSize(2);
    assertThat(version(1).points().getFirst())
        .extracting(PointsRule::title)
        .isEqualTo("Points for an order");
    assertThat(row("select programme_version from loyalty.reward")).containsExactly(1);
    // which of the versions gave old points is not recorded with them
    assertThat(row("select programme from loyalty.lot where lot_id = ?", lot))
        .containsExactly((Object) null);
  }

  @Test
  void a_rule_that_is_planned_is_in_the_draft() throws Exception {
    lot();
    store.execute(NEW_POINTS.replace("2026", "2999"));

    migrate(null);

    assertThat(inForce(1).points().getFirst())
        .extracting(PointsRule::title)
        .isEqualTo("Points for an order");
    assertThat(store.queryForObject("select text from loyalty.document", String.class))
        .contains("Double points");
  }

  @Test
  void rules_that_were_all_retired_are_a_programme_that_is_not_in_force() throws Exception {
    lot();
    store.update("update loyalty.rule set retired_at = '2026-04-01T00:00:00Z'");

    migrate(null);

    assertThat(row("select live from loyalty.document")).containsExactly((Object) null);
    assertThat(version(1).rewards()).hasSize(2);
  }

  private UUID lot() {
    UUID lot = UUID.randomUUID();
    store.update(
        """
        insert into loyalty.lot (customer_id, lot_id, order_id, status, points, remaining, earned_at, activates_at)
        values (?, ?, ?, 'PENDING', 10, 10, '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z')
        """,
        UUID.randomUUID(),
        lot,
        lot);
    return lot;
  }

  private void reward(String rule, int version) {
    store.update(
        """
        insert into loyalty.reward (customer_id, reward_id, rule, rule_version, title, order_id, points, status, issued_at)
        values (?, ?, ?, ?, 'Title', ?, 50, 'ISSUED', '2026-02-01T00:00:00Z')
        """,
        UUID.randomUUID(),
        UUID.randomUUID(),
        rule,
        version,
        UUID.randomUUID());
  }

  private LoyaltyProgramme inForce(int version) {
    assertThat(row("select live from loyalty.document")).containsExactly(version);
    return version(version);
  }

  private LoyaltyProgramme version(int version) {
    String text =
        store.queryForObject(
            "select text from loyalty.document_version where version = ?", String.class, version);
    DocumentCheck<LoyaltyProgramme> check =
        new DocumentReader<>(new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneOffset.UTC))
            .check(String.valueOf(text), version);
    assertThat(check.faults()).as(text).isEmpty();
    return Objects.requireNonNull(check.document());
  }

  private List<Object> row(String query, Object... parameters) {
    return Arrays.asList(store.queryForMap(query, parameters).values().toArray());
  }

  /**
   * @param before the id of the first change that is not applied; null to apply all
   */
  private void migrate(@Nullable String before) throws Exception {
    var connection = Objects.requireNonNull(store.getDataSource()).getConnection();
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    var liquibase = new Liquibase("db/changelog.yaml", new ClassLoaderResourceAccessor(), database);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
    Scope.child(
        Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
        () -> {
          if (before == null) {
            liquibase.update("");
          } else {
            liquibase.update(
                liquibase.getDatabaseChangeLog().getChangeSets().stream()
                    .map(ChangeSet::getId)
                    .toList()
                    .indexOf(before),
                "");
          }
        });
    connection.setAutoCommit(true);
  }
}
