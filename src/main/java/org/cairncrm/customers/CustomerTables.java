package org.cairncrm.customers;

import static org.cairncrm.customers.db.Sequences.CUSTOMER_NUMBER;
import static org.cairncrm.customers.db.Tables.CONTACT_POINT;
import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.cairncrm.customers.db.Tables.IDENTITY;
import static org.cairncrm.customers.db.Tables.PROFILE_VERSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Writes customers to the tables, within a command. */
@Component
class CustomerTables {
  private final DSLContext sql;
  private final CustomerRows rows;

  CustomerTables(DSLContext sql, CustomerRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * Registers an external id for the customer; false when it belongs to another customer. Waits for
   * a command that is registering it at the same time.
   */
  boolean claim(CustomerId id, Identity identity) {
    return sql.insertInto(IDENTITY, IDENTITY.CUSTOMER_ID, IDENTITY.SOURCE, IDENTITY.EXTERNAL_ID)
            .values(id, identity.source(), identity.externalId())
            .onConflict(IDENTITY.SOURCE, IDENTITY.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  Customer insert(
      CustomerId id, Identity identity, Profile profile, Instant registeredAt, Actor actor) {
    long number = sql.nextval(CUSTOMER_NUMBER);
    String shown = CustomerNumber.shown(number);
    sql.insertInto(CUSTOMER)
        .set(CUSTOMER.CUSTOMER_ID, id)
        .set(CUSTOMER.NUMBER, number)
        .set(CUSTOMER.NAME, profile.name())
        .set(CUSTOMER.LANGUAGE, profile.language())
        .set(CUSTOMER.COUNTRY, profile.country())
        .set(CUSTOMER.CITY, profile.city())
        .set(CUSTOMER.ACCOUNT_MANAGER, profile.accountManager())
        .set(CUSTOMER.ATTRIBUTES, rows.json(profile.attributes()))
        .set(CUSTOMER.REGISTERED_AT, registeredAt)
        .set(CUSTOMER.FOLDED, folded(shown, profile))
        .execute();
    insertContactPoints(id, profile);
    keepVersion(id, 1, registeredAt, actor, profile);
    return Customer.of(id, shown, List.of(identity), 1, registeredAt, profile);
  }

  void update(Customer before, Profile profile, Instant at, Actor actor) {
    CustomerId id = before.id();
    int version = before.version() + 1;
    sql.update(CUSTOMER)
        .set(CUSTOMER.VERSION, version)
        .set(CUSTOMER.NAME, profile.name())
        .set(CUSTOMER.LANGUAGE, profile.language())
        .set(CUSTOMER.COUNTRY, profile.country())
        .set(CUSTOMER.CITY, profile.city())
        .set(CUSTOMER.ACCOUNT_MANAGER, profile.accountManager())
        .set(CUSTOMER.ATTRIBUTES, rows.json(profile.attributes()))
        .set(CUSTOMER.FOLDED, folded(before.number(), profile))
        .where(CUSTOMER.CUSTOMER_ID.eq(id))
        .execute();
    sql.deleteFrom(CONTACT_POINT).where(CONTACT_POINT.CUSTOMER_ID.eq(id)).execute();
    insertContactPoints(id, profile);
    keepVersion(id, version, at, actor, profile);
  }

  private void insertContactPoints(CustomerId id, Profile profile) {
    if (profile.emails().isEmpty() && profile.phones().isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(
            CONTACT_POINT,
            CONTACT_POINT.CUSTOMER_ID,
            CONTACT_POINT.KIND,
            CONTACT_POINT.VALUE,
            CONTACT_POINT.POSITION,
            CONTACT_POINT.NOTE);
    for (int i = 0; i < profile.emails().size(); i++) {
      insert = insert.values(id, ContactKind.EMAIL, profile.emails().get(i), i, null);
    }
    for (int i = 0; i < profile.phones().size(); i++) {
      String number = profile.phones().get(i);
      insert = insert.values(id, ContactKind.PHONE, number, i, profile.phoneNotes().get(number));
    }
    insert.execute();
  }

  private void keepVersion(
      CustomerId id, int version, Instant validFrom, Actor actor, Profile profile) {
    // in one statement, to save a round trip
    sql.with(NameWords.adding(profile.name()))
        .insertInto(PROFILE_VERSION)
        .set(PROFILE_VERSION.CUSTOMER_ID, id)
        .set(PROFILE_VERSION.VERSION, version)
        .set(PROFILE_VERSION.VALID_FROM, validFrom)
        .set(PROFILE_VERSION.CHANGED_BY, actor)
        .set(PROFILE_VERSION.PROFILE, rows.json(profile))
        .execute();
  }

  /**
   * The text to search in. Each word follows a blank, including the first: a search for one or two
   * letters relies on it. Parts of the name that begin within a word are repeated at the end.
   */
  private static Field<String> folded(String number, Profile profile) {
    String text =
        " %s %s %s %s"
            .formatted(
                profile.name(),
                number,
                String.join(" ", profile.emails()),
                String.join(" ", profile.phones()).replace("+", ""));
    return field(
        "public.fold({0}) || customers.parts(public.fold({1}))",
        String.class, val(text), val(profile.name()));
  }
}
