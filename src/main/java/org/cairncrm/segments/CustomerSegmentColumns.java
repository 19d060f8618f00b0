package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The segment and the scores of a customer, in the list of customers. */
@Component
class CustomerSegmentColumns implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return SegmentPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    Condition own = CUSTOMER_VALUE.CUSTOMER_ID.eq(customer);
    return List.of(
        ListColumn.word("segment", "segments.segment", CUSTOMER_VALUE.SEGMENT, Segments.NAMES)
            .joined(CUSTOMER_VALUE, own),
        ListColumn.number("recency", "segments.recency", CUSTOMER_VALUE.RECENCY)
            .joined(CUSTOMER_VALUE, own),
        ListColumn.number("frequency", "segments.frequency", CUSTOMER_VALUE.FREQUENCY)
            .joined(CUSTOMER_VALUE, own),
        ListColumn.number("monetary", "segments.monetary", CUSTOMER_VALUE.MONETARY)
            .joined(CUSTOMER_VALUE, own));
  }
}
