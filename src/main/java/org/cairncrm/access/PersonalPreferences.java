package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.PERSON;

import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reads and changes how people see the console. */
@Component
public class PersonalPreferences {
  private final DSLContext sql;
  private final People people;
  private final Caller caller;

  PersonalPreferences(DSLContext sql, People people, Caller caller) {
    this.sql = sql;
    this.people = people;
    this.caller = caller;
  }

  /** The preferences in a row of people. */
  static Preferences of(Record row) {
    return new Preferences(row.get(PERSON.LANGUAGE), row.get(PERSON.ZONE), row.get(PERSON.THEME));
  }

  /**
   * The preferences of the signed-in person; {@link Preferences#NONE} if nobody is signed in, or if
   * the database does not answer, so that a page can still say so.
   */
  public Preferences own() {
    try {
      Person person = caller.person();
      Credentials known = person == null ? null : people.recent(person.username());
      return known == null ? Preferences.NONE : known.preferences();
    } catch (DataAccessException | org.jooq.exception.DataAccessException unreachable) {
      return Preferences.NONE;
    }
  }

  /**
   * @throws NotFound when no person has this username
   */
  public Preferences of(String username) {
    Credentials known = people.find(username);
    if (known == null) {
      throw new NotFound("person", username);
    }
    return known.preferences();
  }

  /**
   * Changes the preferences of the signed-in person.
   *
   * @throws Invalid naming {@code zone} if there is no such time zone
   */
  public void changeOwn(Preferences wanted) {
    Person person = caller.person();
    if (person == null) {
      throw new AccessDeniedException("People alone have preferences");
    }
    change(person.username(), wanted);
  }

  /**
   * @throws NotFound when no person has this username
   * @throws Invalid naming {@code zone} if there is no such time zone
   */
  public Preferences change(String username, Preferences wanted) {
    if (wanted.zone() != null && !BusinessZone.isKnown(wanted.zone())) {
      throw Invalid.field(
          "zone", "must be a time zone of the form Area/City, such as Europe/Warsaw, or UTC");
    }
    people.changed(
        () -> {
          sql.update(PERSON)
              .set(PERSON.LANGUAGE, wanted.language())
              .set(PERSON.ZONE, wanted.zone())
              .set(PERSON.THEME, wanted.theme())
              .where(PERSON.USERNAME.eq(username))
              .execute();
          return people.get(username);
        });
    return wanted;
  }

  /** Keeps the language of the browser at the first sign-in, unless the person has chosen one. */
  void keep(String username, Language language) {
    people.changed(
        () -> {
          sql.update(PERSON)
              .set(PERSON.LANGUAGE, language)
              .where(PERSON.USERNAME.eq(username), PERSON.LANGUAGE.isNull())
              .execute();
          return people.get(username);
        });
  }
}
