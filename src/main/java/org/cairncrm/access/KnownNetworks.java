package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.PERSON;
import static org.cairncrm.access.db.Tables.SIGN_IN_PLACE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Sweeper;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The networks from which people have signed in during the last 90 days. */
@Component
class KnownNetworks implements Sweeper {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1000;

  private final DSLContext sql;
  private final Commands commands;
  private final Clock clock;

  KnownNetworks(DSLContext sql, Commands commands, Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Whether the person with this username has signed in from this network; false for an unknown
   * username.
   */
  boolean known(String username, Network network) {
    return sql.fetchExists(
        SIGN_IN_PLACE.join(PERSON).on(PERSON.PERSON_ID.eq(SIGN_IN_PLACE.PERSON_ID)),
        PERSON.USERNAME.eq(username),
        SIGN_IN_PLACE.NETWORK.eq(network.name()),
        SIGN_IN_PLACE.LAST_AT.gt(clock.instant().minus(KEPT)));
  }

  void remember(UUID person, Network network) {
    commands.run(
        () ->
            sql.insertInto(SIGN_IN_PLACE)
                .set(SIGN_IN_PLACE.PERSON_ID, person)
                .set(SIGN_IN_PLACE.NETWORK, network.name())
                .set(SIGN_IN_PLACE.LAST_AT, clock.instant())
                .onConflict(SIGN_IN_PLACE.PERSON_ID, SIGN_IN_PLACE.NETWORK)
                .doUpdate()
                .set(SIGN_IN_PLACE.LAST_AT, clock.instant())
                .execute());
  }

  /** Forgets all networks of a person, because an earlier password may have been used from them. */
  void forget(UUID person) {
    commands.run(
        () -> sql.deleteFrom(SIGN_IN_PLACE).where(SIGN_IN_PLACE.PERSON_ID.eq(person)).execute());
  }

  @Override
  public boolean sweep() {
    int deleted =
        sql.deleteFrom(SIGN_IN_PLACE)
            .where(
                row(SIGN_IN_PLACE.PERSON_ID, SIGN_IN_PLACE.NETWORK)
                    .in(
                        select(SIGN_IN_PLACE.PERSON_ID, SIGN_IN_PLACE.NETWORK)
                            .from(SIGN_IN_PLACE)
                            .where(SIGN_IN_PLACE.LAST_AT.lt(clock.instant().minus(KEPT)))
                            .limit(BATCH)))
            .execute();
    return deleted == BATCH;
  }
}
