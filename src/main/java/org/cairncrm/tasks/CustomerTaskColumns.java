package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The open tasks of a customer, in the list of customers. */
@Component
class CustomerTaskColumns implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.number(
                "openTasks",
                "tasks.column.open",
                field(
                    selectCount()
                        .from(TASK)
                        .where(
                            TASK.CUSTOMER_ID.eq(customer),
                            TASK.STATUS.eq(inline(TaskStatus.OPEN)))))
            .shown());
  }
}
