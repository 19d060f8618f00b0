package org.cairncrm.lists;

import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A list that people work in. A module declares it as a bean.
 *
 * @param name the list in addresses, such as {@code customers}
 * @param permission that shows the list
 * @param words the beginning of the keys of its words: {@code customers.list} for {@code
 *     customers.list.title}, {@code .none} and {@code .none.text}
 * @param page the address of its page
 * @param row the address of the page of a row, with {@code {id}} for its id and {@code {customer}}
 *     for its customer
 * @param place the key of its entry in the menu
 * @param icon of its empty state
 * @param table of the rows
 * @param key the id of a row, a UUID
 * @param customer the customer of a row, to whom other modules add columns
 * @param always restricts the list, whatever people filter by; null for all rows
 * @param order the column by which it is ordered at first
 * @param descending whether that order is descending
 * @param search null if the list cannot be searched by words
 * @param presets the views that the list always has; the first is shown at first
 * @param columns the module's own columns; the first is the name of a row
 */
public record ListDefinition(
    String name,
    String permission,
    String words,
    String page,
    String row,
    String place,
    String icon,
    Table<?> table,
    Field<?> key,
    Field<CustomerId> customer,
    @Nullable Condition always,
    String order,
    boolean descending,
    @Nullable ListSearch search,
    List<ListPreset> presets,
    List<ListColumn> columns) {
  public ListDefinition {
    presets = List.copyOf(presets);
    columns = List.copyOf(columns);
  }

  /** The order of rows as an address writes it. */
  public String usual() {
    return (descending ? "-" : "") + order;
  }

  Field<UUID> id() {
    return key.coerce(UUID.class);
  }
}
