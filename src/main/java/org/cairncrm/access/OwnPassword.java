package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.PASSWORD_LINK;
import static org.cairncrm.access.db.Tables.PERSON;

import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets people change their own password. */
@Component
public class OwnPassword {
  private final DSLContext sql;
  private final People people;
  private final Caller caller;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;
  private final KnownNetworks places;
  private final OpenSessions sessions;
  private final Audit audit;

  OwnPassword(
      DSLContext sql,
      People people,
      Caller caller,
      PasswordEncoder passwords,
      SignInThrottle throttle,
      KnownNetworks places,
      OpenSessions sessions,
      Audit audit) {
    this.sql = sql;
    this.people = people;
    this.caller = caller;
    this.passwords = passwords;
    this.throttle = throttle;
    this.places = places;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Changes the password of the signed-in person and ends all their other sessions. The caller must
   * save the current session. Guessing the current password is slowed down as at sign-in.
   *
   * @param address the address of the client
   * @param session the id of the session to keep
   * @throws Invalid naming {@code current} if it is wrong or may not be tried yet, and {@code
   *     password} if the new password is too weak
   */
  public void change(String current, String password, String address, String session) {
    Credentials known = checked(current, password, address);
    Person owner = known.person();
    String hash = people.encoded(password, owner.username(), owner.name());
    Person changed = people.changed(() -> replaced(known, hash, session));
    renew(new Credentials(changed, hash, known.preferences()).stamp());
  }

  /**
   * Makes the same checks as {@link #change}, and changes nothing.
   *
   * @throws Invalid naming {@code current}, {@code password} or both, if they are at fault
   */
  public void check(String current, String password, String address) {
    checked(current, password, address);
  }

  private Credentials checked(String current, String password, String address) {
    Person person = caller.person();
    Credentials known = person == null ? null : people.find(person.username());
    if (known == null) {
      throw new AccessDeniedException("People alone have a password");
    }
    Person owner = known.person();
    Checks checks = new Checks();
    checks.check(() -> require(known, current, address));
    checks.check(() -> PasswordRules.require(password, owner.username(), owner.name()));
    checks.throwIfAny();
    return known;
  }

  private void require(Credentials known, String current, String address) {
    String username = known.person().username();
    Network from = Network.of(address);
    if (!throttle.admit(username, from, places.known(username, from))) {
      throw Invalid.field("current", "was wrong too often: wait a little, then try again");
    }
    if (!passwords.matches(current, known.passwordHash())) {
      audit.record("password-change-failed", "person:" + username, Map.of());
      throw Invalid.field("current", "is not your password");
    }
    throttle.succeeded(username, from);
  }

  /** Replaces the password, and deletes any open password link of the person. */
  private Person replaced(Credentials known, String hash, String session) {
    Person person = known.person();
    int changed =
        sql.update(PERSON)
            .set(PERSON.PASSWORD_HASH, hash)
            .set(PERSON.VERSION, PERSON.VERSION.plus(1))
            .where(PERSON.PERSON_ID.eq(person.id()), PERSON.PASSWORD_HASH.eq(known.passwordHash()))
            .execute();
    if (changed == 0) {
      throw Invalid.field("current", "is not your password any more");
    }
    sql.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.PERSON_ID.eq(person.id())).execute();
    sessions.endOthers(person.username(), session);
    audit.record("password-changed", "person:" + person.username(), Map.of());
    return people.get(person.username());
  }

  /** Continues the session with the new password, without extending it. */
  private static void renew(String stamp) {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    if (before == null || !(before.getPrincipal() instanceof SignedIn person)) {
      throw new AccessDeniedException("People alone have a password");
    }
    var now =
        UsernamePasswordAuthenticationToken.authenticated(person.withStamp(stamp), null, List.of());
    now.setDetails(before.getDetails());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(now);
    SecurityContextHolder.setContext(context);
  }
}
