package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CONTACT_POINT;
import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.cairncrm.customers.db.Tables.IDENTITY;
import static org.cairncrm.customers.db.Tables.PROFILE_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads customers from the tables. */
@Component
class CustomerRows {
  private static final Field<String> NUMBER = CUSTOMER.NUMBER.convertFrom(CustomerNumber::shown);

  private static final Field<List<Identity>> IDENTITIES =
      multiset(
              select(IDENTITY.SOURCE, IDENTITY.EXTERNAL_ID)
                  .from(IDENTITY)
                  .where(IDENTITY.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID))
                  .orderBy(IDENTITY.SOURCE, IDENTITY.EXTERNAL_ID))
          .convertFrom(rows -> rows.map(mapping(Identity::new)));

  /** The columns of a whole {@link Customer}, from {@code customers.customer c}. */
  static final String WHOLE =
      """
      c.customer_id, c.number,
      array(select array[source, external_id] from customers.identity i where i.customer_id = c.customer_id
        order by source, external_id),
      c.version, c.registered_at, c.name, c.language, c.country, c.city,
      array(select value from customers.contact_point p where p.customer_id = c.customer_id and kind = 'EMAIL' order by position),
      array(select value from customers.contact_point p where p.customer_id = c.customer_id and kind = 'PHONE' order by position),
      array(select coalesce(note, '') from customers.contact_point p where p.customer_id = c.customer_id and kind = 'PHONE' order by position),
      c.account_manager, c.attributes::text
      """;

  private static final Keyset<ProfileVersion> NEWEST_VERSION =
      Keyset.descending(PROFILE_VERSION.VERSION, ProfileVersion::version);

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  CustomerRows(DSLContext sql, JdbcTemplate jdbc, JsonMapper json) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.json = json;
  }

  @Nullable Customer of(CustomerId id) {
    return DataAccessUtils.singleResult(
        jdbc.query(statement(id), (row, number) -> customer(row, 1)));
  }

  static Statement statement(CustomerId id) {
    return Statement.of(
        "select " + WHOLE + " from customers.customer c where c.customer_id = ?", id.value());
  }

  @Nullable Customer numbered(long number) {
    return DataAccessUtils.singleResult(
        jdbc.query(
            Statement.of(
                "select " + WHOLE + " from customers.customer c where c.number = ?", number),
            (row, place) -> customer(row, 1)));
  }

  /**
   * The customer in a row.
   *
   * @param first the index of the first column of {@link #WHOLE}
   */
  Customer customer(ResultSet row, int first) throws SQLException {
    List<String> phones = List.of((String[]) row.getArray(first + 10).getArray());
    return new Customer(
        new CustomerId(row.getObject(first, UUID.class)),
        CustomerNumber.shown(row.getLong(first + 1)),
        identities((Object[]) row.getArray(first + 2).getArray()),
        row.getInt(first + 3),
        row.getObject(first + 4, OffsetDateTime.class).toInstant(),
        row.getString(first + 5),
        Language.valueOf(row.getString(first + 6)),
        row.getString(first + 7),
        row.getString(first + 8),
        List.of((String[]) row.getArray(first + 9).getArray()),
        phones,
        notes(phones, (String[]) row.getArray(first + 11).getArray()),
        row.getString(first + 12),
        json.readValue(row.getString(first + 13), new TypeReference<Map<String, Object>>() {}));
  }

  private static Map<String, String> notes(List<String> phones, String[] notes) {
    Map<String, String> byNumber = new TreeMap<>();
    for (int i = 0; i < notes.length; i++) {
      if (!notes[i].isEmpty()) {
        byNumber.put(phones.get(i), notes[i]);
      }
    }
    return byNumber;
  }

  private static List<Identity> identities(Object[] pairs) {
    return Stream.of(pairs)
        .map(String[].class::cast)
        .map(pair -> new Identity(pair[0], pair[1]))
        .toList();
  }

  /** The first contact point of a kind; null when none is known. */
  @Nullable String contactPoint(CustomerId id, ContactKind kind) {
    return sql.select(CONTACT_POINT.VALUE)
        .from(CONTACT_POINT)
        .where(CONTACT_POINT.CUSTOMER_ID.eq(id), CONTACT_POINT.KIND.eq(kind))
        .orderBy(CONTACT_POINT.POSITION)
        .limit(1)
        .fetchOne(CONTACT_POINT.VALUE);
  }

  /** The customer as first registered with that external id; null when there is none. */
  @Nullable Customer registered(Identity identity) {
    return sql.select(
            CUSTOMER.CUSTOMER_ID,
            NUMBER,
            IDENTITIES,
            PROFILE_VERSION.VERSION,
            CUSTOMER.REGISTERED_AT,
            PROFILE_VERSION.PROFILE.convertFrom(this::profile))
        .from(IDENTITY)
        .join(CUSTOMER)
        .on(CUSTOMER.CUSTOMER_ID.eq(IDENTITY.CUSTOMER_ID))
        .join(PROFILE_VERSION)
        .on(PROFILE_VERSION.CUSTOMER_ID.eq(IDENTITY.CUSTOMER_ID), PROFILE_VERSION.VERSION.eq(1))
        .where(
            IDENTITY.SOURCE.eq(identity.source()), IDENTITY.EXTERNAL_ID.eq(identity.externalId()))
        .fetchOne(mapping(Customer::of));
  }

  Map<String, CustomerId> known(String source, Collection<String> externalIds) {
    return sql.select(IDENTITY.EXTERNAL_ID, IDENTITY.CUSTOMER_ID)
        .from(IDENTITY)
        .where(
            IDENTITY.SOURCE.eq(source),
            IDENTITY.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
        .fetchMap(IDENTITY.EXTERNAL_ID, IDENTITY.CUSTOMER_ID);
  }

  Page<ProfileVersion> versions(CustomerId id, PageRequest page) {
    return NEWEST_VERSION.page(
        sql.select(
                PROFILE_VERSION.VERSION,
                PROFILE_VERSION.VALID_FROM,
                PROFILE_VERSION.CHANGED_BY,
                PROFILE_VERSION.PROFILE.convertFrom(this::profile))
            .from(PROFILE_VERSION)
            .where(PROFILE_VERSION.CUSTOMER_ID.eq(id)),
        page,
        mapping(ProfileVersion::new));
  }

  private Profile profile(JSONB stored) {
    return json.readValue(stored.data(), Profile.class);
  }

  JSONB json(Object value) {
    return JSONB.valueOf(json.writeValueAsString(value));
  }
}
