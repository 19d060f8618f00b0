package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.TOKEN;
import static org.jooq.impl.DSL.noCondition;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues and revokes the tokens of other systems. A token has a purpose and expires. */
@Component
public class Tokens {
  /** The maximum lifetime of a token. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** The maximum number of sources of a token. */
  public static final int MOST_SOURCES = 50;

  static final String PREFIX = "cairn_";

  private final DSLContext sql;
  private final Commands commands;
  private final CurrentActor actor;
  private final Grants grants;
  private final Audit audit;
  private final SourceClaims claims;
  private final Clock clock;
  private final LookupCache<ByteBuffer, Token> recent = new LookupCache<>();

  Tokens(
      DSLContext sql,
      Commands commands,
      CurrentActor actor,
      Grants grants,
      Audit audit,
      SourceClaims claims,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.actor = actor;
    this.grants = grants;
    this.audit = audit;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * @param name the name of the system, under which its actions are recorded
   * @param sources the names that the system may give as the source of its facts; its own name when
   *     null
   * @param expiresAt the expiry, at most a year from now
   * @throws org.springframework.security.access.AccessDeniedException when the caller does not hold
   *     one of the scopes
   * @throws Invalid when the lifetime is too long, when there are no scopes or one is for people
   *     only, or when a name is not a valid name of a system
   */
  public IssuedToken issue(
      String name, Set<String> scopes, @Nullable List<String> sources, Instant expiresAt) {
    Instant now = clock.instant();
    var checks = new Checks();
    requireName(name, "name", checks);
    if (checks.faults().isEmpty() || sources != null) {
      requireClaims(sources == null ? List.of(name) : sources, checks);
    }
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      checks.add("expiresAt", "must be in the future and at most a year from now");
    }
    if (scopes.isEmpty() || scopes.contains(AccessPermissions.CONSOLE)) {
      checks.add("scopes", "must name what the token is for; console is for people");
    }
    checks.throwIfAny();
    List<String> claimed = distinct(sources == null ? List.of(name) : sources);
    grants.requireAll(scopes);
    Secret secret = Secret.next(PREFIX);
    var token =
        new Token(
            Ids.next(), name, new TreeSet<>(scopes), claimed, actor.actor(), now, expiresAt, null);
    return commands.run(
        () -> {
          if (sql.fetchExists(
              TOKEN,
              TOKEN.NAME.eq(name),
              TOKEN.REVOKED_AT.isNull(),
              TOKEN.EXPIRES_AT.gt(clock.instant()))) {
            throw new Conflict("There is a valid token of this name: revoke it first");
          }
          sql.insertInto(TOKEN)
              .set(TOKEN.TOKEN_ID, token.id())
              .set(TOKEN.NAME, name)
              .set(TOKEN.HASH, secret.hash())
              .set(TOKEN.SCOPES, words(scopes))
              .set(TOKEN.SOURCES, claimed.toArray(String[]::new))
              .set(TOKEN.CREATED_BY, token.createdBy())
              .set(TOKEN.CREATED_AT, now)
              .set(TOKEN.EXPIRES_AT, expiresAt)
              .execute();
          audit.record(
              "token-issued",
              "token:" + name,
              Map.of("scopes", List.of(words(scopes)), "sources", claimed));
          return new IssuedToken(token, secret);
        });
  }

  /**
   * Restricts a token that was issued before tokens had sources to the given sources.
   *
   * @throws NotFound when there is no token with this id
   * @throws Conflict when the token already has sources, which never change
   * @throws Invalid when a name is not a valid name of a system
   */
  public Token restrict(UUID id, List<String> sources) {
    var checks = new Checks();
    requireClaims(sources, checks);
    checks.throwIfAny();
    List<String> claimed = distinct(sources);
    Token restricted =
        commands.run(
            () -> {
              int changed =
                  sql.update(TOKEN)
                      .set(TOKEN.SOURCES, claimed.toArray(String[]::new))
                      .where(TOKEN.TOKEN_ID.eq(id), TOKEN.SOURCES.isNull())
                      .execute();
              Token token = get(id);
              if (changed == 0) {
                throw new Conflict(
                    "The token has sources, which never change: issue another one and revoke it");
              }
              audit.record("token-restricted", "token:" + token.name(), Map.of("sources", claimed));
              return token;
            });
    recent.clear();
    return restricted;
  }

  /** Lists all tokens, including expired and revoked ones, newest first. */
  public List<Token> list() {
    return tokens(noCondition());
  }

  /**
   * @throws NotFound when there is no token with this id
   */
  public Token get(UUID id) {
    return tokens(TOKEN.TOKEN_ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("token", id));
  }

  /**
   * Revokes a token: at once on this instance, and on every other one within {@link
   * LookupCache#FRESH}. Revoking it again changes nothing.
   *
   * @throws NotFound when there is no token with this id
   */
  public Token revoke(UUID id) {
    Token revoked =
        commands.run(
            () -> {
              int changed =
                  sql.update(TOKEN)
                      .set(TOKEN.REVOKED_AT, clock.instant())
                      .where(TOKEN.TOKEN_ID.eq(id), TOKEN.REVOKED_AT.isNull())
                      .execute();
              Token token = get(id);
              if (changed > 0) {
                audit.record("token-revoked", "token:" + token.name(), Map.of());
              }
              return token;
            });
    recent.clear();
    return revoked;
  }

  /**
   * @return the token with this secret; null when there is no valid one
   */
  @Nullable Token verify(String secret) {
    if (!secret.startsWith(PREFIX) || secret.length() > 100) {
      return null;
    }
    Token token = recent.get(ByteBuffer.wrap(new Secret(secret).hash()), this::find);
    return token != null && token.valid(clock.instant()) ? token : null;
  }

  private @Nullable Token find(ByteBuffer hash) {
    List<Token> found = tokens(TOKEN.HASH.eq(hash.array()));
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<Token> tokens(Condition which) {
    return sql.select(
            TOKEN.TOKEN_ID,
            TOKEN.NAME,
            TOKEN.SCOPES,
            TOKEN.SOURCES,
            TOKEN.CREATED_BY,
            TOKEN.CREATED_AT,
            TOKEN.EXPIRES_AT,
            TOKEN.REVOKED_AT)
        .from(TOKEN)
        .where(which)
        .orderBy(TOKEN.CREATED_AT.desc())
        .fetch(Records.mapping(Tokens::token));
  }

  private static Token token(
      UUID id,
      String name,
      String[] scopes,
      String @Nullable [] sources,
      org.cairncrm.shared.Actor createdBy,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt) {
    return new Token(
        id,
        name,
        new TreeSet<>(Arrays.asList(scopes)),
        sources == null ? null : List.of(sources),
        createdBy,
        createdAt,
        expiresAt,
        revokedAt);
  }

  /**
   * Checks the sources of a token. A token that issues another cannot give it a source that it does
   * not have itself.
   */
  private void requireClaims(List<String> sources, Checks checks) {
    if (sources.isEmpty() || sources.size() > MOST_SOURCES) {
      checks.add("sources", "must be 1 to " + MOST_SOURCES + " names");
    }
    for (int i = 0; i < Math.min(sources.size(), MOST_SOURCES); i++) {
      String field = "sources[" + i + "]";
      if (requireName(sources.get(i), field, checks)) {
        String fault = claims.fault(sources.get(i));
        if (fault != null) {
          checks.add(field, fault);
        }
      }
    }
  }

  private static boolean requireName(String name, String field, Checks checks) {
    String fault = SourceName.fault(name);
    if (fault != null) {
      checks.add(field, fault);
    }
    return fault == null;
  }

  private static List<String> distinct(List<String> sources) {
    return sources.stream().distinct().toList();
  }

  private static String[] words(Set<String> scopes) {
    return scopes.stream().sorted().toArray(String[]::new);
  }
}
