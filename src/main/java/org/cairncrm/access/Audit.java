package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.AUDIT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Page;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail: who signed in, and who changed what others may do or what Cairn did. */
@Component
public class Audit implements Trail {
  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final DSLContext sql;
  private final Commands commands;
  private final CurrentActor actor;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DSLContext sql, Commands commands, CurrentActor actor, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.commands = commands;
    this.actor = actor;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void record(String action, String subject, Map<String, ?> detail) {
    record(actor.actor(), action, subject, detail);
  }

  void record(Actor by, String action, String subject, Map<String, ?> detail) {
    commands.run(
        () ->
            sql.insertInto(AUDIT)
                .set(AUDIT.AUDIT_ID, Ids.next())
                .set(AUDIT.AT, clock.instant())
                .set(AUDIT.ACTOR, by)
                .set(AUDIT.ACTION, action)
                .set(AUDIT.SUBJECT, subject)
                .set(AUDIT.DETAIL, JSONB.jsonb(json.writeValueAsString(detail)))
                .execute());
  }

  /** Newest first. */
  public Page<AuditEntry> list(@Nullable String cursor, int limit) {
    Place after = Cursor.decode(cursor, keys -> new Place(keys.instant(), keys.id()));
    var entries =
        sql.select(AUDIT.AUDIT_ID, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACTION, AUDIT.SUBJECT, AUDIT.DETAIL)
            .from(AUDIT)
            .where(
                after == null
                    ? noCondition()
                    : row(AUDIT.AT, AUDIT.AUDIT_ID).lessThan(row(after.at(), after.id())))
            .orderBy(AUDIT.AT.desc(), AUDIT.AUDIT_ID.desc())
            .limit(limit + 1)
            .fetch(Records.mapping(this::entry));
    return Page.of(entries, limit, last -> Cursor.of(last.at(), last.id()));
  }

  private AuditEntry entry(
      UUID id, Instant at, Actor by, String action, String subject, JSONB detail) {
    return new AuditEntry(id, at, by, action, subject, json.readValue(detail.data(), DETAIL));
  }

  private record Place(Instant at, UUID id) {}
}
