package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.MEMBERSHIP;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The periods in which customers belong to programmes that they joined. Written under the
 * customer's lock.
 */
@Component
class MembershipTable {
  private final DSLContext sql;

  MembershipTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether the customer belonged to the programme at this time. */
  boolean isMember(CustomerId customer, String programme, Instant at) {
    return sql.fetchExists(
        MEMBERSHIP,
        MEMBERSHIP.CUSTOMER_ID.eq(customer),
        MEMBERSHIP.PROGRAMME.eq(programme),
        MEMBERSHIP.JOINED_AT.le(at),
        MEMBERSHIP.LEFT_AT.isNull().or(MEMBERSHIP.LEFT_AT.gt(at)));
  }

  /** Whether the customer belonged to the programme at this time, or before it. */
  boolean hasJoined(CustomerId customer, String programme, Instant until) {
    return sql.fetchExists(
        MEMBERSHIP,
        MEMBERSHIP.CUSTOMER_ID.eq(customer),
        MEMBERSHIP.PROGRAMME.eq(programme),
        MEMBERSHIP.JOINED_AT.le(until));
  }

  /** The programmes that the customer belongs to, each with the time of joining. */
  Map<String, Instant> of(CustomerId customer) {
    return sql.select(MEMBERSHIP.PROGRAMME, MEMBERSHIP.JOINED_AT)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.CUSTOMER_ID.eq(customer), MEMBERSHIP.LEFT_AT.isNull())
        .fetchMap(MEMBERSHIP.PROGRAMME, MEMBERSHIP.JOINED_AT);
  }

  /**
   * Begins a period.
   *
   * @return false if the customer belongs to the programme already
   */
  boolean join(CustomerId customer, String programme, Instant at) {
    if (sql.fetchExists(MEMBERSHIP, open(customer, programme))) {
      return false;
    }
    // a customer who left in the same moment continues that period
    return sql.insertInto(MEMBERSHIP)
            .set(MEMBERSHIP.CUSTOMER_ID, customer)
            .set(MEMBERSHIP.PROGRAMME, programme)
            .set(MEMBERSHIP.JOINED_AT, at)
            .onConflict(MEMBERSHIP.CUSTOMER_ID, MEMBERSHIP.PROGRAMME, MEMBERSHIP.JOINED_AT)
            .doUpdate()
            .setNull(MEMBERSHIP.LEFT_AT)
            .execute()
        == 1;
  }

  /**
   * Ends the present period.
   *
   * @return false if the customer does not belong to the programme
   */
  boolean leave(CustomerId customer, String programme, Instant at) {
    return sql.update(MEMBERSHIP)
            .set(MEMBERSHIP.LEFT_AT, at)
            .where(open(customer, programme))
            .execute()
        == 1;
  }

  private static Condition open(CustomerId customer, String programme) {
    return MEMBERSHIP
        .CUSTOMER_ID
        .eq(customer)
        .and(MEMBERSHIP.PROGRAMME.eq(programme))
        .and(MEMBERSHIP.LEFT_AT.isNull());
  }
}
