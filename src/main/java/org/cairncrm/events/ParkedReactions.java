package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.cairncrm.events.db.Tables.PARKED;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parked reactions, for people who inspect, retry or dismiss them. */
@Component
public class ParkedReactions {
  private static final Keyset<ParkedReaction> NEWEST =
      Keyset.descending(PARKED.PARKED_AT, ParkedReaction::parkedAt)
          .thenDescending(PARKED.PARKED_ID, ParkedReaction::id);

  private final DSLContext sql;
  private final ParkedTable table;
  private final ParkedRetries retries;
  private final CommandControl control;
  private final CommandEnvironment environment;
  private final Trail trail;

  ParkedReactions(
      DSLContext sql,
      ParkedTable table,
      ParkedRetries retries,
      CommandControl control,
      CommandEnvironment environment,
      Trail trail) {
    this.sql = sql;
    this.table = table;
    this.retries = retries;
    this.control = control;
    this.environment = environment;
    this.trail = trail;
  }

  /** The parked reactions, newest first. */
  public Page<ParkedReaction> list(@Nullable ParkedStatus status, PageRequest page) {
    return NEWEST.page(
        select().where(status == null ? noCondition() : PARKED.STATUS.eq(status)),
        page,
        Records.mapping(ParkedReaction::new));
  }

  /** The number of reactions that wait or are dead. */
  public int open() {
    return sql.fetchCount(
        PARKED, PARKED.STATUS.in(List.of(ParkedStatus.WAITING, ParkedStatus.DEAD)));
  }

  /**
   * @throws NotFound if there is none with this id, also after its retry has succeeded
   */
  public ParkedReaction get(UUID id) {
    ParkedReaction found = find(id);
    if (found == null) {
      throw new NotFound("parked reaction", id);
    }
    return found;
  }

  /**
   * The parked reaction; null if there is none with this id, also after its retry has succeeded.
   */
  public @Nullable ParkedReaction find(UUID id) {
    return select().where(PARKED.PARKED_ID.eq(id)).fetchOne(Records.mapping(ParkedReaction::new));
  }

  private SelectOnConditionStep<
          org.jooq.Record14<
              UUID,
              org.cairncrm.shared.CustomerId,
              String,
              Long,
              EventId,
              String,
              ParkedStatus,
              Integer,
              Instant,
              String,
              Instant,
              org.cairncrm.shared.Actor,
              Instant,
              String>>
      select() {
    return sql.select(
            PARKED.PARKED_ID,
            PARKED.CUSTOMER_ID,
            PARKED.REACTION,
            PARKED.SEQ,
            JOURNAL.EVENT_ID,
            JOURNAL.NAME,
            PARKED.STATUS,
            PARKED.TRIES,
            PARKED.RETRY_AT,
            PARKED.ERROR,
            PARKED.PARKED_AT,
            PARKED.DISMISSED_BY,
            PARKED.DISMISSED_AT,
            PARKED.DISMISSAL_REASON)
        .from(PARKED)
        .join(JOURNAL)
        .on(JOURNAL.CUSTOMER_ID.eq(PARKED.CUSTOMER_ID), JOURNAL.SEQ.eq(PARKED.SEQ));
  }

  /**
   * Retries it now, then the reactions that wait behind it, until one fails.
   *
   * @return whether nothing is parked any more for this customer and reaction
   * @throws NotFound if there is none with this id
   */
  public boolean retry(UUID id) {
    ParkedReaction parked = get(id);
    return control.beside(
        parked.customer(),
        () -> {
          ParkedTable.Open first = retries.first(parked.customer(), parked.reaction());
          if (first != null) {
            table.retryAt(parked.customer(), parked.reaction(), first.seq(), environment.now());
          }
          boolean cleared = retries.advance(parked.customer(), parked.reaction());
          record("reaction-retried", parked, "cleared", cleared);
          return cleared;
        });
  }

  /**
   * Dismisses it: it will not take effect, and the reactions behind it continue.
   *
   * @throws NotFound if there is none with this id
   * @throws Conflict if it was dismissed before
   */
  public ParkedReaction dismiss(UUID id, String reason) {
    ParkedReaction parked = get(id);
    control.beside(
        parked.customer(),
        () -> {
          if (!table.dismiss(
              parked.customer(), id, environment.actor(), environment.now(), reason)) {
            throw new Conflict("This reaction is no longer waiting");
          }
          CommandAttempt.required().streams().of(parked.customer()).unparked();
          record("reaction-dismissed", parked, "reason", reason);
          ParkedTable.Open next = retries.first(parked.customer(), parked.reaction());
          if (next != null && next.status() == ParkedStatus.WAITING) {
            table.retryAt(parked.customer(), parked.reaction(), next.seq(), environment.now());
          }
          return retries.advance(parked.customer(), parked.reaction());
        });
    return get(id);
  }

  private void record(String action, ParkedReaction parked, String about, Object said) {
    trail.record(
        action,
        "reaction:" + parked.reaction(),
        Map.of(
            "event",
            parked.event(),
            "eventId",
            parked.eventId().toString(),
            "customer",
            parked.customer().toString(),
            about,
            said));
  }
}
