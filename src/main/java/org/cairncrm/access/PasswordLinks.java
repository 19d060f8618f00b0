package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.PASSWORD_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Issues links with which a person can set their password once, within 24 hours. Only the hash of a
 * link is stored.
 */
@Component
public class PasswordLinks {
  static final Duration VALID = Duration.ofHours(24);

  private final DSLContext sql;
  private final Commands commands;
  private final People people;
  private final Grants grants;
  private final KnownNetworks places;
  private final OpenSessions sessions;
  private final Audit audit;
  private final Clock clock;

  PasswordLinks(
      DSLContext sql,
      Commands commands,
      People people,
      Grants grants,
      KnownNetworks places,
      OpenSessions sessions,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.people = people;
    this.grants = grants;
    this.places = places;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Issues a link. Older links of the same person become invalid.
   *
   * @return the path of the link, including its secret
   * @throws org.springframework.security.access.AccessDeniedException when the person's role
   *     permits more than the caller holds
   */
  public Secret issue(String username) {
    Secret secret = Secret.next("");
    Instant now = clock.instant();
    commands.run(
        () -> {
          Person person = people.get(username);
          grants.requireAll(person.role());
          sql.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.PERSON_ID.eq(person.id())).execute();
          sql.insertInto(PASSWORD_LINK)
              .set(PASSWORD_LINK.HASH, secret.hash())
              .set(PASSWORD_LINK.PERSON_ID, person.id())
              .set(PASSWORD_LINK.CREATED_AT, now)
              .set(PASSWORD_LINK.EXPIRES_AT, now.plus(VALID))
              .execute();
          audit.record("password-link-issued", "person:" + username, Map.of());
          return person;
        });
    return new Secret("/welcome?key=" + secret.text());
  }

  /**
   * Sets the password of the link's person. The network of this request becomes the person's only
   * known network: an attack on their account does not delay a sign-in from there.
   *
   * @param address the address of the client
   * @throws Invalid when the link was used, has expired or does not exist, or the password is too
   *     weak
   */
  public void use(String key, String password, String address) {
    Instant now = clock.instant();
    people.changed(
        () -> {
          UUID id =
              sql.update(PASSWORD_LINK)
                  .set(PASSWORD_LINK.USED_AT, now)
                  .where(
                      PASSWORD_LINK.HASH.eq(new Secret(key).hash()),
                      PASSWORD_LINK.USED_AT.isNull(),
                      PASSWORD_LINK.EXPIRES_AT.gt(now))
                  .returningResult(PASSWORD_LINK.PERSON_ID)
                  .fetchOne(PASSWORD_LINK.PERSON_ID);
          if (id == null) {
            throw Invalid.field("key", "is no longer valid: ask for another link");
          }
          Person person = people.setPassword(id, password);
          sessions.endAll(person.username());
          places.forget(id);
          places.remember(id, Network.of(address));
          audit.record("password-set", "person:" + person.username(), Map.of());
          return person;
        });
  }
}
