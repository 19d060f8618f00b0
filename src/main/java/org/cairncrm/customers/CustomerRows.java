package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CONTACT_POINT;
import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.cairncrm.customers.db.Tables.IDENTITY;
import static org.cairncrm.customers.db.Tables.PROFILE_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a customer is read from the tables. */
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

  private final DSLContext sql;
  private final JsonMapper json;

  /** A whole {@link Customer}, in a query from {@code CUSTOMER}. */
  final SelectField<Customer> customer;

  CustomerRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
    this.customer =
        row(
                CUSTOMER.CUSTOMER_ID,
                NUMBER,
                IDENTITIES,
                CUSTOMER.VERSION,
                CUSTOMER.REGISTERED_AT,
                CUSTOMER.NAME,
                CUSTOMER.LANGUAGE,
                CUSTOMER.COUNTRY,
                CUSTOMER.CITY,
                contactPoints(ContactKind.EMAIL),
                contactPoints(ContactKind.PHONE),
                CUSTOMER.ACCOUNT_MANAGER,
                CUSTOMER.ATTRIBUTES.convertFrom(this::attributes))
            .mapping(Customer::new);
  }

  private static Field<List<String>> contactPoints(ContactKind kind) {
    return array(
            select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID))
                .and(CONTACT_POINT.KIND.eq(inline(kind)))
                .orderBy(CONTACT_POINT.POSITION))
        .convertFrom(List::of);
  }

  @Nullable Customer of(CustomerId id) {
    return sql.select(customer)
        .from(CUSTOMER)
        .where(CUSTOMER.CUSTOMER_ID.eq(id))
        .fetchOne(mapping(found -> found));
  }

  /** The customer as registered by that source under that id; null when none was. */
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

  Page<ProfileVersion> versions(CustomerId id, @Nullable String cursor, int limit) {
    Integer before = Cursor.decode(cursor, keys -> Integer.valueOf(keys.getFirst()));
    var found =
        sql.select(
                PROFILE_VERSION.VERSION,
                PROFILE_VERSION.VALID_FROM,
                PROFILE_VERSION.CHANGED_BY,
                PROFILE_VERSION.PROFILE.convertFrom(this::profile))
            .from(PROFILE_VERSION)
            .where(PROFILE_VERSION.CUSTOMER_ID.eq(id))
            .and(before == null ? noCondition() : PROFILE_VERSION.VERSION.lt(before))
            .orderBy(PROFILE_VERSION.VERSION.desc())
            .limit(limit + 1)
            .fetch(mapping(ProfileVersion::new));
    return Page.of(found, limit, version -> Cursor.of(version.version()));
  }

  private Profile profile(JSONB stored) {
    return json.readValue(stored.data(), Profile.class);
  }

  JSONB json(Object value) {
    return JSONB.valueOf(json.writeValueAsString(value));
  }

  private Map<String, Object> attributes(JSONB stored) {
    return json.readValue(stored.data(), new TypeReference<Map<String, Object>>() {});
  }
}
