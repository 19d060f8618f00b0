package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import org.cairncrm.segments.db.tables.CustomerValue;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Segments as parts of queries, for modules that know customers by their ids. */
@Component
public class SegmentMembers {
  /** With a name of its own, so that the query may be about the same table. */
  private static final CustomerValue MEMBER = CUSTOMER_VALUE.as("segment_member");

  /**
   * The condition that the customer of a row is in one of these segments. An index has the
   * customers of each segment.
   *
   * @param customer the customer of a row
   */
  public Condition in(Field<CustomerId> customer, Set<Segment> segments) {
    return exists(
        selectOne()
            .from(MEMBER)
            .where(MEMBER.CUSTOMER_ID.eq(customer), MEMBER.SEGMENT.in(segments)));
  }

  /**
   * The segment of the customer of a row; null if no order counts, and until the first night.
   *
   * @param customer the customer of a row
   */
  public Field<Segment> segment(Field<CustomerId> customer) {
    return field(select(MEMBER.SEGMENT).from(MEMBER).where(MEMBER.CUSTOMER_ID.eq(customer)));
  }
}
