package org.cairncrm.lists;

import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;

/**
 * Columns that a module adds to the list of another module. A module declares it as a bean. Neither
 * of them knows the other's tables: the columns bring their own joins and queries, which refer to
 * the customer of the row.
 */
public interface ListColumns {
  /**
   * Whether the columns are for a list.
   *
   * @param list its name, such as {@code customers}
   */
  boolean isFor(String list);

  /** The permission that shows these columns. */
  String permission();

  /**
   * The columns, asked for at each request, since they may depend on what is in force.
   *
   * @param customer the customer of a row
   */
  List<ListColumn> columns(Field<CustomerId> customer);
}
