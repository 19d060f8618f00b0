package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.SESSION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Lists and ends the sessions of people. Sessions are rows in the database, so ending one takes
 * effect on every instance.
 */
@Component
public class OpenSessions {
  private static final int REFERENCE_BYTES = 12;

  private final DSLContext sql;
  private final Commands commands;
  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
  private final SessionSettings settings;
  private final Audit audit;
  private final Clock clock;

  OpenSessions(
      DSLContext sql,
      Commands commands,
      ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
      SessionSettings settings,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.sessions = sessions;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lists the open sessions of a person, the most recently used first.
   *
   * @param current the id of the session of the request
   */
  public List<OpenSession> of(String username, String current) {
    return sessions.getObject().findByPrincipalName(username).values().stream()
        .flatMap(session -> shown(session, current))
        .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
        .toList();
  }

  private Stream<OpenSession> shown(Session session, String current) {
    SecurityContext context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    if (context == null
        || context.getAuthentication() == null
        || !(context.getAuthentication().getPrincipal() instanceof SignedIn person)
        || ended(person)) {
      return Stream.empty();
    }
    SignInOrigin origin = Objects.requireNonNullElse(person.origin(), new SignInOrigin("", ""));
    return Stream.of(
        new OpenSession(
            reference(session.getId()),
            Objects.requireNonNull(person.since()),
            session.getLastAccessedTime(),
            origin.address(),
            BrowserName.of(origin.userAgent()),
            session.getId().equals(current)));
  }

  /** Whether a session has reached its longest duration. */
  boolean ended(SignedIn person) {
    return person.since() == null
        || !clock.instant().isBefore(person.since().plus(settings.longest()));
  }

  /** Whether a session exists: it was neither ended nor deleted as expired. */
  boolean exists(String id) {
    return sql.fetchExists(SESSION, SESSION.SESSION_ID.eq(id));
  }

  /**
   * Ends one session of a person.
   *
   * @throws NotFound when the person has no session with this reference
   */
  public void end(String username, String reference) {
    commands.run(
        () -> {
          String id =
              sql
                  .select(SESSION.SESSION_ID)
                  .from(SESSION)
                  .where(SESSION.PRINCIPAL_NAME.eq(username))
                  .fetch(SESSION.SESSION_ID)
                  .stream()
                  .filter(one -> reference(one).equals(reference))
                  .findFirst()
                  .orElseThrow(() -> new NotFound("session", reference));
          return delete(username, SESSION.SESSION_ID.eq(id));
        });
  }

  /** Ends all sessions of a person except the current one. */
  public void endOthers(String username, String current) {
    commands.run(() -> delete(username, SESSION.SESSION_ID.ne(current)));
  }

  /** Ends all sessions of a person. */
  public void endAll(String username) {
    commands.run(() -> delete(username, SESSION.SESSION_ID.isNotNull()));
  }

  private int delete(String username, Condition which) {
    int deleted =
        sql.deleteFrom(SESSION).where(SESSION.PRINCIPAL_NAME.eq(username), which).execute();
    if (deleted > 0) {
      audit.record("sessions-ended", "person:" + username, Map.of("sessions", deleted));
    }
    return deleted;
  }

  private static String reference(String id) {
    byte[] hash = Secret.sha256(id.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, REFERENCE_BYTES));
  }
}
