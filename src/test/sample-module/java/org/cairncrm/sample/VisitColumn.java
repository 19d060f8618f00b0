package org.cairncrm.sample;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.UUID;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The number of a customer's visits, in the list of customers. */
@Component
class VisitColumn implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return VisitPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.number(
            "visits",
            "sample.column",
            field(
                selectCount()
                    .from(table(name("sample", "visit")))
                    .where(
                        field(name("sample", "visit", "customer_id"), UUID.class)
                            .eq(customer.coerce(UUID.class))))));
  }
}
