package org.cairncrm;

import org.jooq.DSLContext;

/** Rows for {@link ApiSamples} that no call can make. */
final class SampleRows {
  private final DSLContext sql;

  SampleRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Puts a reaction of this customer aside. */
  String parked(String customer) {
    sql.execute(
        "update events.stream set parked = parked + 1 where customer_id = ?::uuid", customer);
    return sql.fetchSingle(
            """
            insert into events.parked (customer_id, reaction, seq, parked_id, status, tries, parked_at)
            values (?::uuid, 'test.broken', 1, gen_random_uuid(), 'DEAD', 10, now()) returning parked_id
            """,
            customer)
        .get(0, String.class);
  }

  /** Makes a due row of this customer fail too often. */
  String stuck(String customer) {
    sql.execute(
        """
        insert into work.due (customer_id, kind, key, due_at, attempt_at, tries, dead)
        values (?::uuid, 'test.broken', 'x', now(), now(), 10, true)
        """,
        customer);
    return "{\"customer\":\"%s\",\"kind\":\"test.broken\",\"key\":\"x\"}".formatted(customer);
  }

  /** A token of before tokens had sources. */
  String unrestrictedToken() {
    return sql.fetchSingle(
            """
            insert into access.token (token_id, name, hash, scopes, created_by, created_at, expires_at)
            values (gen_random_uuid(), 'old', uuid_send(gen_random_uuid()), '{}', 'cairn:cairn', now(), now()) returning token_id
            """)
        .get(0, String.class);
  }
}
