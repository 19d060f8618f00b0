package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The latest points and vouchers that a programme has given. */
@Component
public class LatestGrants {
  /** The number of grants that are shown. */
  public static final int SHOWN = 5;

  /**
   * The times within which grants are looked for, one after another until enough are found: no
   * index has their order, so that the last one reads all grants of a month.
   */
  private static final List<Duration> RECENT =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

  /** Points of rewards have a lot too, which is not read twice. */
  private static final String LATEST =
      """
      select * from (
        (select customer_id, rule, title, programme_version, points, issued_at as granted_at, status = 'REVOKED' as revoked
         from loyalty.reward where programme = {0} and issued_at > {1} order by issued_at desc limit {2})
        union all
        (select customer_id, rule, null, programme_version, points, earned_at, status = 'REVERSED'
         from loyalty.lot where programme = {0} and earned_at > {1} and reward_id is null and rule is not null
         order by earned_at desc limit {2})) latest
      order by granted_at desc limit {2}
      """;

  private final DSLContext sql;
  private final Programmes programmes;
  private final RuleTitles ruleTitles;
  private final Clock clock;

  LatestGrants(DSLContext sql, Programmes programmes, RuleTitles ruleTitles, Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.ruleTitles = ruleTitles;
    this.clock = clock;
  }

  /**
   * The latest grants of a programme within 30 days, the newest first, at most {@value #SHOWN}.
   *
   * @throws NotFound if there is no such programme
   */
  public List<Grant> of(String programme) {
    programmes.documents().draft(programme);
    Map<String, String> titles = ruleTitles.of(programme);
    List<Grant> found = List.of();
    for (Duration recent : RECENT) {
      found = since(programme, clock.instant().minus(recent), titles);
      if (found.size() == SHOWN) {
        break;
      }
    }
    return found;
  }

  private List<Grant> since(String programme, Instant from, Map<String, String> titles) {
    OffsetDateTime since = from.atOffset(ZoneOffset.UTC);
    return sql.fetch(LATEST, DSL.val(programme), DSL.val(since), DSL.val(SHOWN))
        .map(
            row -> {
              String rule = row.get("rule", String.class);
              String title = row.get("title", String.class);
              return new Grant(
                  new CustomerId(row.get("customer_id", UUID.class)),
                  rule,
                  title == null ? titles.getOrDefault(rule, rule) : title,
                  row.get("programme_version", Integer.class),
                  row.get("points", Long.class),
                  row.get("granted_at", OffsetDateTime.class).toInstant(),
                  row.get("revoked", Boolean.class));
            });
  }
}
