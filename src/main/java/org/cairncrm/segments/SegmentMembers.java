package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Limits a query to the customers of segments, for modules that know customers by their ids. */
@Component
public class SegmentMembers {

  /**
   * The condition that the customer of a row is in one of these segments. An index has the
   * customers of each segment.
   *
   * @param customer the customer of a row
   */
  public Condition in(Field<CustomerId> customer, Set<Segment> segments) {
    return exists(
        selectOne()
            .from(CUSTOMER_VALUE)
            .where(CUSTOMER_VALUE.CUSTOMER_ID.eq(customer), CUSTOMER_VALUE.SEGMENT.in(segments)));
  }
}
