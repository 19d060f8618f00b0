package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Query;
import org.cairncrm.shared.CustomerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tiers of customers as they are now: one query for each programme with tiers. */
@Component
class TierStandings {
  private final LiveProgrammes programmes;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  TierStandings(LiveProgrammes programmes, JdbcTemplate jdbc, Clock clock) {
    this.programmes = programmes;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<TierStanding> of(CustomerId customer) {
    Instant now = clock.instant();
    List<TierStanding> standings = new ArrayList<>();
    for (LoyaltyProgramme programme : programmes.withTiers()) {
      String name = programme.version().name();
      Query<TierBook.Page> query = TierBook.loading(customer, programme);
      TierBook.Page page = Objects.requireNonNull(jdbc.query(query.statement(), query.answer()));
      standings.add(TierStanding.of(name, programme.requiredTiers(), page, now));
    }
    return List.copyOf(standings);
  }
}
