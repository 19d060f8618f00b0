package org.cairncrm.offers;

import static org.cairncrm.offers.db.Tables.MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.segments.SegmentMembers;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customers of offers. */
@Component
class MemberTable {
  private static final SelectField<Member> WHOLE =
      row(
              MEMBER.CUSTOMER_ID,
              MEMBER.OFFER_ID,
              MEMBER.MEMBER_ID,
              MEMBER.STATUS,
              MEMBER.SEGMENT,
              MEMBER.ACCEPTED_AT,
              MEMBER.REWARD_ID)
          .mapping(Member::new);

  /** The offers of one customer that are read at once. */
  private static final int MOST_OF_ONE = 100;

  private final DSLContext sql;
  private final SegmentMembers segments;

  MemberTable(DSLContext sql, SegmentMembers segments) {
    this.sql = sql;
    this.segments = segments;
  }

  /**
   * Adds customers to an offer who do not have it yet, with their present segments.
   *
   * @return how many were added
   */
  int choose(UUID offer, List<UUID> customers, MemberStatus status, Instant at) {
    Table<?> chosen = unnest(customers.toArray(UUID[]::new)).as("chosen", "customer");
    Field<CustomerId> customer =
        field(name("chosen", "customer"), UUID.class).coerce(MEMBER.CUSTOMER_ID);
    return sql.insertInto(
            MEMBER,
            MEMBER.CUSTOMER_ID,
            MEMBER.OFFER_ID,
            MEMBER.STATUS,
            MEMBER.SEGMENT,
            MEMBER.CHANGED_AT)
        .select(
            select(
                    customer,
                    val(offer),
                    val(status, MEMBER.STATUS),
                    segments.segment(customer),
                    val(at, MEMBER.CHANGED_AT))
                .from(chosen))
        .onConflictDoNothing()
        .execute();
  }

  /** Some of the customers of an offer who have a status, in the order of their ids. */
  List<CustomerId> some(UUID offer, MemberStatus status, int limit) {
    return sql.select(MEMBER.CUSTOMER_ID)
        .from(MEMBER)
        .where(MEMBER.OFFER_ID.eq(offer), MEMBER.STATUS.eq(status))
        .orderBy(MEMBER.CUSTOMER_ID)
        .limit(limit)
        .fetch(MEMBER.CUSTOMER_ID);
  }

  @Nullable Member find(CustomerId customer, UUID offer) {
    return sql.select(WHOLE)
        .from(MEMBER)
        .where(MEMBER.CUSTOMER_ID.eq(customer), MEMBER.OFFER_ID.eq(offer))
        .fetchOne(mapping(member -> member));
  }

  /** The latest offers of a customer, without those in whose control group the customer is. */
  List<Member> of(CustomerId customer) {
    return sql.select(WHOLE)
        .from(MEMBER)
        .where(MEMBER.CUSTOMER_ID.eq(customer), MEMBER.STATUS.ne(MemberStatus.CONTROL))
        .orderBy(MEMBER.OFFER_ID.desc())
        .limit(MOST_OF_ONE)
        .fetch(mapping(member -> member));
  }

  /**
   * Moves a customer of an offer from one status to another.
   *
   * @return the customer with the new status; null if the status was another one
   */
  @Nullable Member move(
      CustomerId customer, UUID offer, MemberStatus from, MemberStatus to, Instant at) {
    return sql.update(MEMBER)
        .set(MEMBER.STATUS, to)
        .set(MEMBER.CHANGED_AT, at)
        .where(MEMBER.CUSTOMER_ID.eq(customer), MEMBER.OFFER_ID.eq(offer), MEMBER.STATUS.eq(from))
        .returningResult(WHOLE)
        .fetchOne(mapping(member -> member));
  }

  /** Records an acceptance. */
  void accept(CustomerId customer, UUID offer, Instant at, UUID reward) {
    sql.update(MEMBER)
        .set(MEMBER.STATUS, MemberStatus.ACCEPTED)
        .set(MEMBER.CHANGED_AT, at)
        .set(MEMBER.ACCEPTED_AT, at)
        .set(MEMBER.REWARD_ID, reward)
        .where(MEMBER.CUSTOMER_ID.eq(customer), MEMBER.OFFER_ID.eq(offer))
        .execute();
  }
}
