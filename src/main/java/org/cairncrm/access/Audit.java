package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.AUDIT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Sweeper;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail records sign-ins, changes to permissions and to Cairn's behaviour, and reads of
 * personal data. People appear by their username, systems by the name of their token.
 */
@Component
@EnableConfigurationProperties(AuditSettings.class)
public class Audit implements Trail, Sweeper {
  private static final int BATCH = 5_000;

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private static final Keyset<AuditEntry> NEWEST =
      Keyset.descending(AUDIT.AT, AuditEntry::at).thenDescending(AUDIT.AUDIT_ID, AuditEntry::id);

  private final DSLContext sql;
  private final Commands commands;
  private final CurrentActor actor;
  private final Clock clock;
  private final JsonMapper json;
  private final AuditSettings settings;

  Audit(
      DSLContext sql,
      Commands commands,
      CurrentActor actor,
      Clock clock,
      JsonMapper json,
      AuditSettings settings) {
    this.sql = sql;
    this.commands = commands;
    this.actor = actor;
    this.clock = clock;
    this.json = json;
    this.settings = settings;
  }

  @Override
  public void record(String action, String subject, Map<String, ?> detail) {
    record(actor.actor(), action, subject, detail);
  }

  void record(Actor by, String action, String subject, Map<String, ?> detail) {
    commands.run(
        () ->
            insert(
                List.of(
                    new AuditEntry(
                        Ids.next(),
                        clock.instant(),
                        by,
                        action,
                        subject,
                        Map.copyOf(detail),
                        currentAddress()))));
  }

  /** Writes entries in a transaction of their own. */
  void write(List<AuditEntry> entries) {
    commands.run(() -> insert(entries));
  }

  private int insert(List<AuditEntry> entries) {
    return sql.insertInto(
            AUDIT,
            AUDIT.AUDIT_ID,
            AUDIT.AT,
            AUDIT.ACTOR,
            AUDIT.ACTION,
            AUDIT.SUBJECT,
            AUDIT.DETAIL,
            AUDIT.ADDRESS)
        .valuesOfRows(
            entries.stream()
                .map(
                    entry ->
                        row(
                            entry.id(),
                            entry.at(),
                            entry.actor(),
                            entry.action(),
                            entry.subject(),
                            JSONB.jsonb(json.writeValueAsString(entry.detail())),
                            entry.address()))
                .toList())
        .execute();
  }

  private static @Nullable String currentAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? address(current.getRequest())
        : null;
  }

  /** The address of the client; behind a trusted proxy, the address that the proxy reports. */
  static @Nullable String address(HttpServletRequest request) {
    return request.getRemoteAddr();
  }

  /** Deletes entries whose retention period has ended. */
  @Override
  public boolean sweep() {
    int deleted =
        sql.deleteFrom(AUDIT)
            .where(
                AUDIT.AUDIT_ID.in(
                    select(AUDIT.AUDIT_ID)
                        .from(AUDIT)
                        .where(AUDIT.AT.lt(clock.instant().minus(settings.keep())))
                        .orderBy(AUDIT.AT)
                        .limit(BATCH)))
            .execute();
    return deleted == BATCH;
  }

  /** Lists the matching entries, newest first. */
  public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
    return NEWEST.page(
        sql.select(
                AUDIT.AUDIT_ID,
                AUDIT.AT,
                AUDIT.ACTOR,
                AUDIT.ACTION,
                AUDIT.SUBJECT,
                AUDIT.DETAIL,
                AUDIT.ADDRESS)
            .from(AUDIT)
            .where(filter.condition()),
        page,
        Records.mapping(this::entry));
  }

  /** The number of matching entries. */
  public int count(AuditFilter filter) {
    return sql.fetchCount(AUDIT, filter.condition());
  }

  private AuditEntry entry(
      UUID id,
      Instant at,
      Actor by,
      String action,
      String subject,
      JSONB detail,
      @Nullable String address) {
    return new AuditEntry(
        id, at, by, action, subject, json.readValue(detail.data(), DETAIL), address);
  }
}
