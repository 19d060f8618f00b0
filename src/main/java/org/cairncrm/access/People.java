package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.PASSWORD_LINK;
import static org.cairncrm.access.db.Tables.PERSON;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Stale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Manages the people who work with Cairn. */
@Component
public class People {
  private static final Field<?>[] COLUMNS = {
    PERSON.PERSON_ID,
    PERSON.USERNAME,
    PERSON.NAME,
    PERSON.EMAIL,
    PERSON.ROLE,
    PERSON.CREATED_AT,
    PERSON.DISABLED_AT,
    PERSON.VERSION
  };

  private final DSLContext sql;
  private final Commands commands;
  private final Grants grants;
  private final OpenSessions sessions;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final LookupCache<String, Credentials> recent = new LookupCache<>();

  People(
      DSLContext sql,
      Commands commands,
      Grants grants,
      OpenSessions sessions,
      Audit audit,
      PasswordEncoder passwords,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.grants = grants;
    this.sessions = sessions;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param username the username, which is stored in lower case
   * @param password the password in plain text; null for a person who will set one through a link
   * @throws Invalid when the username or the password breaks the rules
   * @throws Conflict when the username is taken
   * @throws org.springframework.security.access.AccessDeniedException when the role permits more
   *     than the caller holds
   */
  public Person create(
      String username, String name, @Nullable String email, Role role, @Nullable String password) {
    Username.require(username);
    String lower = username.toLowerCase(Locale.ROOT);
    grants.requireAll(role);
    String hash = password == null ? null : encoded(password, lower, name);
    return commands.run(
        () -> {
          int created =
              sql.insertInto(PERSON)
                  .set(PERSON.PERSON_ID, Ids.next())
                  .set(PERSON.USERNAME, lower)
                  .set(PERSON.NAME, name)
                  .set(PERSON.EMAIL, email)
                  .set(PERSON.ROLE, role)
                  .set(PERSON.PASSWORD_HASH, hash)
                  .set(PERSON.CREATED_AT, clock.instant())
                  .onConflict(PERSON.USERNAME)
                  .doNothing()
                  .execute();
          if (created == 0) {
            throw new Conflict("There is someone of this username");
          }
          audit.record("person-created", "person:" + lower, Map.of("role", role.word()));
          return get(lower);
        });
  }

  public Person create(String username, String name, Role role, String password) {
    return create(username, name, null, role, password);
  }

  /** Lists all people by name. */
  public List<Person> list() {
    return sql.select(COLUMNS)
        .from(PERSON)
        .orderBy(PERSON.NAME, PERSON.USERNAME)
        .fetch(People::person);
  }

  /**
   * @throws NotFound when no person has this username
   */
  public Person get(String username) {
    Credentials found = find(username);
    if (found == null) {
      throw new NotFound("person", username);
    }
    return found.person();
  }

  /** The name to show for a username; the username itself when no person has it. */
  public String name(String username) {
    Credentials known = recent.get(username, this::find);
    return known == null ? username : known.person().name();
  }

  /** Whether there are any people. */
  public boolean any() {
    return sql.fetchExists(PERSON);
  }

  /**
   * Changes a person. A new role invalidates the person's open password links, because they were
   * issued for the old role.
   *
   * @param version the version that the change is based on
   * @throws NotFound when no person has this username
   * @throws Stale when the person was changed since that version
   * @throws Conflict when no administrator would be left
   * @throws org.springframework.security.access.AccessDeniedException when the old or the new role
   *     permits more than the caller holds
   */
  public Person change(
      String username, int version, String name, @Nullable String email, Role role) {
    return changed(
        () -> {
          Role before = get(username).role();
          grants.requireAll(before);
          grants.requireAll(role);
          int changed =
              sql.update(PERSON)
                  .set(PERSON.NAME, name)
                  .set(PERSON.EMAIL, email)
                  .set(PERSON.ROLE, role)
                  .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                  .where(PERSON.USERNAME.eq(username), PERSON.VERSION.eq(version))
                  .execute();
          Person now = get(username);
          if (changed == 0) {
            throw new Stale("person");
          }
          requireAdministrator();
          if (role != before) {
            sql.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.PERSON_ID.eq(now.id())).execute();
          }
          audit.record("person-changed", "person:" + username, Map.of("role", role.word()));
          return now;
        });
  }

  /**
   * Disables a person, which ends all their sessions, or enables them again. Does nothing if the
   * person already has that state.
   *
   * @throws NotFound when no person has this username
   * @throws Conflict when no administrator would be left
   * @throws org.springframework.security.access.AccessDeniedException when the caller enables a
   *     person whose role permits more than the caller holds
   */
  public Person disable(String username, boolean disabled) {
    return changed(
        () -> {
          Instant now = clock.instant();
          if (!disabled) {
            grants.requireAll(get(username).role());
          }
          int changed =
              sql.update(PERSON)
                  .set(PERSON.DISABLED_AT, disabled ? now : null)
                  .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                  .where(
                      PERSON.USERNAME.eq(username),
                      disabled ? PERSON.DISABLED_AT.isNull() : PERSON.DISABLED_AT.isNotNull())
                  .execute();
          Person person = get(username);
          if (changed > 0) {
            requireAdministrator();
            sessions.endAll(username);
            audit.record(
                disabled ? "person-disabled" : "person-enabled", "person:" + username, Map.of());
          }
          return person;
        });
  }

  /**
   * Sets a password without the current one, for the holder of a password link. Call it within
   * {@link #changed}.
   *
   * @throws Invalid when the password is too weak
   */
  Person setPassword(UUID id, String password) {
    String username =
        Objects.requireNonNull(
            sql.select(PERSON.USERNAME)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(id))
                .fetchOne(PERSON.USERNAME));
    String hash = encoded(password, username, get(username).name());
    sql.update(PERSON)
        .set(PERSON.PASSWORD_HASH, hash)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(PERSON.PERSON_ID.eq(id))
        .execute();
    return get(username);
  }

  /** Runs a change to a person as one command, and clears the cache after the commit. */
  Person changed(Supplier<Person> change) {
    Person person = commands.run(change);
    recent.clear();
    return person;
  }

  private void requireAdministrator() {
    if (!sql.fetchExists(PERSON, PERSON.ROLE.eq(Role.ADMIN), PERSON.DISABLED_AT.isNull())) {
      throw new Conflict("Someone must remain an administrator");
    }
  }

  /** Whether at least one administrator can sign in with a password. */
  boolean administered() {
    return sql.fetchExists(
        PERSON,
        PERSON.ROLE.eq(Role.ADMIN),
        PERSON.DISABLED_AT.isNull(),
        PERSON.PASSWORD_HASH.isNotNull());
  }

  /**
   * @return null when no person has this username
   */
  @Nullable Credentials find(String username) {
    return sql.select(COLUMNS)
        .select(PERSON.PASSWORD_HASH, PERSON.LANGUAGE, PERSON.ZONE, PERSON.THEME)
        .from(PERSON)
        .where(PERSON.USERNAME.eq(username))
        .fetchOne(
            row ->
                new Credentials(
                    person(row), row.get(PERSON.PASSWORD_HASH), PersonalPreferences.of(row)));
  }

  private static Person person(Record row) {
    return new Person(
        row.get(PERSON.PERSON_ID),
        row.get(PERSON.USERNAME),
        row.get(PERSON.NAME),
        row.get(PERSON.EMAIL),
        row.get(PERSON.ROLE),
        row.get(PERSON.CREATED_AT),
        row.get(PERSON.DISABLED_AT),
        row.get(PERSON.VERSION));
  }

  /**
   * The account from the cache, at most a few seconds old. Every request of a signed-in person uses
   * it.
   */
  @Nullable Credentials recent(String username) {
    return recent.get(username, this::find);
  }

  /**
   * The hash of a new password.
   *
   * @throws Invalid naming {@code password} when the password is too weak
   */
  String encoded(String password, String username, String name) {
    PasswordRules.require(password, username, name);
    return Objects.requireNonNull(passwords.encode(password));
  }
}
