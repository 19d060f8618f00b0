package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairncrm.access.db.tables.records.IdempotencyKeyRecord;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Statement;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request with the first response. One transaction runs the command and stores
 * its response under the key, without looking for the key first: repetitions are rare. A repetition
 * is detected when it would store the same key twice, or when the command fails because it was
 * already done. A rejected request stores nothing. A response that contains a {@link Secret} is not
 * stored; its repetition is answered with 409.
 */
@Component
class Idempotency implements Sweeper {
  private static final Duration KEPT = Duration.ofHours(48);
  private static final int BATCH = 1000;
  private static final String KEEP =
      """
      insert into access.idempotency_key (actor, key, request_hash, status, location, etag, body, withheld, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final DSLContext sql;
  private final Commands commands;
  private final CommandControl control;
  private final CurrentActor actor;
  private final Clock clock;
  private final JsonMapper json;

  Idempotency(
      DSLContext sql,
      Commands commands,
      CommandControl control,
      CurrentActor actor,
      Clock clock,
      JsonMapper json) {
    this.sql = sql;
    this.commands = commands;
    this.control = control;
    this.actor = actor;
    this.clock = clock;
    this.json = json;
  }

  /**
   * @param request the hash of everything that identifies the request
   * @throws Invalid when the key was used for another request
   * @throws Conflict when the request was done before and its response contained a {@link Secret}
   */
  Object once(String key, byte[] request, Callable<@Nullable Object> work) throws Exception {
    try {
      return commands.run(() -> kept(key, request, done(work)));
    } catch (RuntimeException undone) {
      ResponseEntity<?> first = replayed(key, request, undone);
      if (first != null) {
        return first;
      }
      throw undone instanceof Checked checked ? checked.exception : undone;
    }
  }

  private ResponseEntity<?> kept(String key, byte[] request, @Nullable Object answer) {
    if (!(answer instanceof ResponseEntity<?> entity)) {
      throw new IllegalStateException("What is posted to /api is answered by a ResponseEntity");
    }
    HttpHeaders headers = entity.getHeaders();
    AtomicBoolean secret = new AtomicBoolean();
    String body = entity.getBody() == null ? null : text(entity.getBody(), secret);
    control.claim(
        IDEMPOTENCY_KEY.getSchema().getName(),
        IDEMPOTENCY_KEY.getName(),
        Statement.of(
            KEEP,
            actor.actor(),
            key,
            request,
            entity.getStatusCode().value(),
            headers.getFirst(HttpHeaders.LOCATION),
            headers.getFirst(HttpHeaders.ETAG),
            secret.get() ? null : body,
            secret.get(),
            clock.instant()));
    return written(ResponseEntity.status(entity.getStatusCode()).headers(headers), body);
  }

  /**
   * @param secret set to true when the text contains a {@link Secret}
   */
  private String text(Object body, AtomicBoolean secret) {
    return json.writer().withAttribute(Secret.WRITTEN, secret).writeValueAsString(body);
  }

  private static ResponseEntity<?> written(
      ResponseEntity.BodyBuilder answer, @Nullable String body) {
    return body == null
        ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(body);
  }

  /**
   * @param undone the reason why the command failed now
   * @return null when no command was done under this key before
   */
  private @Nullable ResponseEntity<?> replayed(
      String key, byte[] request, RuntimeException undone) {
    IdempotencyKeyRecord first = first(key, undone);
    if (first == null) {
      return null;
    }
    if (!Arrays.equals(first.getRequestHash(), request)) {
      throw Invalid.field(IdempotencyHeaders.KEY, "was used for another request before");
    }
    if (first.getWithheld()) {
      throw withheld(first.getLocation());
    }
    var answer =
        ResponseEntity.status(first.getStatus()).header(IdempotencyHeaders.REPLAYED, "true");
    if (first.getLocation() != null) {
      answer.header(HttpHeaders.LOCATION, first.getLocation());
    }
    if (first.getEtag() != null) {
      answer.header(HttpHeaders.ETAG, first.getEtag());
    }
    return written(answer, first.getBody());
  }

  private static Conflict withheld(@Nullable String location) {
    return new Conflict(
        "This was done under the same %s before%s. The response held a secret, which is shown once: if it was lost, issue another one"
            .formatted(IdempotencyHeaders.KEY, location == null ? "" : ", see " + location));
  }

  private @Nullable IdempotencyKeyRecord first(String key, RuntimeException undone) {
    try {
      return sql.selectFrom(IDEMPOTENCY_KEY)
          .where(IDEMPOTENCY_KEY.ACTOR.eq(actor.actor()), IDEMPOTENCY_KEY.KEY.eq(key))
          .fetchOne();
    } catch (RuntimeException unknown) {
      // the first failure would be misleading, because the command may have been done before
      unknown.addSuppressed(undone);
      throw unknown;
    }
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
