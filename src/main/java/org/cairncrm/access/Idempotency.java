package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request with the first answer. The key is claimed, the command done and the
 * answer kept in one transaction: whoever sends the same key meanwhile waits for its outcome, and
 * what was refused has left nothing.
 */
@Component
class Idempotency implements Sweeper {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final Duration KEPT = Duration.ofHours(48);
  private static final int BATCH = 1000;

  private final DSLContext sql;
  private final Commands commands;
  private final CurrentActor actor;
  private final Clock clock;
  private final JsonMapper json;

  Idempotency(DSLContext sql, Commands commands, CurrentActor actor, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.commands = commands;
    this.actor = actor;
    this.clock = clock;
    this.json = json;
  }

  /**
   * @param request the hash of all that makes it the same request
   * @throws Invalid when the key was used for another request
   */
  @Nullable Object once(String key, byte[] request, Callable<@Nullable Object> work)
      throws Exception {
    try {
      return commands.run(
          () -> claimed(key, request) ? kept(key, done(work)) : replayed(key, request));
    } catch (Checked checked) {
      throw checked.exception;
    }
  }

  private boolean claimed(String key, byte[] request) {
    return sql.insertInto(IDEMPOTENCY_KEY)
            .set(IDEMPOTENCY_KEY.ACTOR, actor.actor())
            .set(IDEMPOTENCY_KEY.KEY, key)
            .set(IDEMPOTENCY_KEY.REQUEST_HASH, request)
            .set(IDEMPOTENCY_KEY.CREATED_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private @Nullable Object kept(String key, @Nullable Object answer) {
    if (!(answer instanceof ResponseEntity<?> entity)) {
      throw new IllegalStateException("What is posted to /api is answered by a ResponseEntity");
    }
    Object body = entity.getBody();
    sql.update(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.STATUS, entity.getStatusCode().value())
        .set(IDEMPOTENCY_KEY.LOCATION, entity.getHeaders().getFirst(HttpHeaders.LOCATION))
        .set(IDEMPOTENCY_KEY.ETAG, entity.getHeaders().getFirst(HttpHeaders.ETAG))
        .set(IDEMPOTENCY_KEY.BODY, body == null ? null : json.writeValueAsString(body))
        .where(IDEMPOTENCY_KEY.ACTOR.eq(actor.actor()), IDEMPOTENCY_KEY.KEY.eq(key))
        .execute();
    return answer;
  }

  private ResponseEntity<?> replayed(String key, byte[] request) {
    var first =
        sql.selectFrom(IDEMPOTENCY_KEY)
            .where(IDEMPOTENCY_KEY.ACTOR.eq(actor.actor()), IDEMPOTENCY_KEY.KEY.eq(key))
            .fetchSingle();
    if (!Arrays.equals(first.getRequestHash(), request)) {
      throw Invalid.field(HEADER, "was used for another request before");
    }
    var answer =
        ResponseEntity.status(Objects.requireNonNull(first.getStatus())).header(REPLAYED, "true");
    if (first.getLocation() != null) {
      answer.header(HttpHeaders.LOCATION, first.getLocation());
    }
    if (first.getEtag() != null) {
      answer.header(HttpHeaders.ETAG, first.getEtag());
    }
    return first.getBody() == null
        ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(first.getBody());
  }

  @Override
  public boolean sweep() {
    int deleted =
        sql.deleteFrom(IDEMPOTENCY_KEY)
            .where(
                row(IDEMPOTENCY_KEY.ACTOR, IDEMPOTENCY_KEY.KEY)
                    .in(
                        select(IDEMPOTENCY_KEY.ACTOR, IDEMPOTENCY_KEY.KEY)
                            .from(IDEMPOTENCY_KEY)
                            .where(IDEMPOTENCY_KEY.CREATED_AT.lt(clock.instant().minus(KEPT)))
                            .limit(BATCH)))
            .execute();
    return deleted == BATCH;
  }

  private static @Nullable Object done(Callable<@Nullable Object> work) {
    try {
      return work.call();
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception checked) {
      throw new Checked(checked);
    }
  }

  private static final class Checked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Exception exception;

    Checked(Exception exception) {
      super(exception);
      this.exception = exception;
    }
  }
}
