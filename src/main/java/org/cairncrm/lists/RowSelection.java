package org.cairncrm.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Money;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The fields that a query of a list selects, the tables that it joins, and the row of a record. */
final class RowSelection {
  private final ListDefinition list;
  private final List<ListColumn> columns;

  RowSelection(ListDefinition list, List<ListColumn> columns) {
    this.list = list;
    this.columns = columns;
  }

  /** The id of a row and its customer, then the values of its columns. */
  List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(list.id().as("id"), customer()));
    for (int i = 0; i < columns.size(); i++) {
      fields.add(columns.get(i).field().as("c" + i));
      Field<?> beside = columns.get(i).beside();
      if (beside != null) {
        fields.add(beside.as("b" + i));
      }
    }
    return fields;
  }

  private Field<CustomerId> customer() {
    return list.customer().as("customer");
  }

  /** The table of the list, joined with those that the used columns need. */
  static Table<?> joined(ListDefinition list, Stream<ListColumn> used) {
    Set<ColumnJoin> joins = new LinkedHashSet<>();
    used.map(ListColumn::join).filter(java.util.Objects::nonNull).forEach(joins::add);
    Table<?> all = list.table();
    for (ColumnJoin join : joins) {
      all = all.leftJoin(join.table()).on(join.on());
    }
    return all;
  }

  static Stream<ListColumn> used(Collection<ListColumn> shown, ListQuery query) {
    return Stream.of(
            shown.stream(),
            query.filters().stream().map(ListFilter::column),
            Stream.of(query.sort()))
        .flatMap(all -> all);
  }

  ListRow row(Record row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object beside = columns.get(i).beside() == null ? null : row.get("b" + i);
      cells.put(columns.get(i).key(), cell(columns.get(i), row.get("c" + i), beside));
    }
    return new ListRow(row.get("id", UUID.class), row.get(customer()), cells);
  }

  private static @Nullable Object cell(
      ListColumn column, @Nullable Object value, @Nullable Object beside) {
    if (value == null) {
      return null;
    }
    return switch (column.kind()) {
      case MONEY ->
          new Money((BigDecimal) value, Currency.getInstance(String.valueOf(beside))).trimmed();
      case LINK -> new LinkedText(value.toString(), column.prefix() + beside);
      case SEVERAL -> value instanceof List<?> texts && texts.isEmpty() ? null : value;
      case WORD -> value instanceof Enum<?> constant ? EnumWord.of(constant) : value;
      default -> value;
    };
  }
}
