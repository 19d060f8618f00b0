package org.cairncrm.lists;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of lists. A page is one query. In the order of an own column of the list, the rows
 * without a value are read by a second one when a page reaches them, so that each of them is one
 * range of an index. In the order of a joined column, which has no index, one query sorts both.
 */
@Component
class ListRows {
  private static final String ORDER = "ordered_by";

  /** The number of rows that an export reads together. */
  private static final int TOGETHER = 500;

  /** A client that reads an export may pause for so long. */
  private static final String PATIENCE = "2min";

  private final DSLContext sql;
  private final FilterConditions conditions;

  ListRows(DSLContext sql, FilterConditions conditions) {
    this.sql = sql;
    this.conditions = conditions;
  }

  Page<ListRow> page(ListQuery query, PageRequest request) {
    if (query.ranked()) {
      return ranked(query, request);
    }
    SortValue after =
        Cursor.decode(request.cursor(), keys -> SortValue.read(query.sort().order(), keys));
    int most = request.limit() + 1;
    var selection = new RowSelection(query.list(), query.columns());
    List<Ordered> rows = new ArrayList<>();
    if (query.sort().join() != null) {
      rows.addAll(read(selection, all(query, selection, after, most)));
    } else if (after == null || after.value() != null) {
      rows.addAll(read(selection, valued(query, selection, after, most)));
    }
    if (rows.size() < most && query.sort().isNullable() && query.sort().join() == null) {
      boolean within = after != null && after.value() == null;
      rows.addAll(
          read(selection, empty(query, selection, within ? after : null, most - rows.size())));
    }
    return Page.of(rows, request.limit(), row -> row.cursor(query.sort().order()))
        .map(Ordered::row);
  }

  /** The rows in the order of the search. */
  private Page<ListRow> ranked(ListQuery query, PageRequest request) {
    Page<UUID> found =
        Objects.requireNonNull(query.list().search())
            .ranked(Objects.requireNonNull(query.words()), request);
    var selection = new RowSelection(query.list(), query.columns());
    Map<UUID, ListRow> rows =
        sql
            .select(selection.fields())
            .from(RowSelection.joined(query.list(), query.columns().stream()))
            .where(query.list().id().in(found.items()), always(query))
            .fetch(selection::row)
            .stream()
            .collect(Collectors.toMap(ListRow::id, Function.identity()));
    List<ListRow> items = found.items().stream().map(rows::get).filter(Objects::nonNull).toList();
    return new Page<>(items, found.next());
  }

  /**
   * Reads all rows by a cursor of the database, in constant memory. It holds a connection and a
   * transaction until the last row has been used.
   */
  void each(ListQuery query, Consumer<ListRow> use) {
    var selection = new RowSelection(query.list(), query.columns());
    sql.connection(
        connection -> {
          boolean before = connection.getAutoCommit();
          connection.setAutoCommit(false);
          try {
            DSLContext own =
                DSL.using(sql.configuration().derive(new DefaultConnectionProvider(connection)));
            own.execute("set local idle_in_transaction_session_timeout = '%s'".formatted(PATIENCE));
            try (org.jooq.Cursor<Record> cursor =
                own.select(selection.fields())
                    .from(
                        RowSelection.joined(
                            query.list(), RowSelection.used(query.columns(), query)))
                    .where(condition(query))
                    .orderBy(
                        sorted(query.sort().order(), query).nullsLast(),
                        sorted(query.list().id(), query))
                    .fetchSize(TOGETHER)
                    .fetchLazy()) {
              for (Record row : cursor) {
                use.accept(selection.row(row));
              }
            }
          } finally {
            connection.rollback();
            connection.setAutoCommit(before);
          }
        });
  }

  /** The ids of the next rows that match, in their order. */
  List<UUID> ids(ListQuery query, @Nullable UUID after, int most) {
    Field<UUID> id = query.list().id();
    return sql.select(id)
        .from(RowSelection.joined(query.list(), RowSelection.used(List.of(), query)))
        .where(condition(query), after == null ? noCondition() : id.gt(after))
        .orderBy(id)
        .limit(most)
        .fetch(id);
  }

  /** The number of all rows. */
  long countAll(ListQuery query) {
    return sql.select(DSL.count().cast(Long.class))
        .from(RowSelection.joined(query.list(), RowSelection.used(List.of(), query)))
        .where(condition(query))
        .fetchSingle()
        .value1();
  }

  /** The number of rows, counted up to {@link RowCount#MOST}. */
  RowCount count(ListQuery query) {
    int counted =
        sql.fetchCount(
            selectOne()
                .from(RowSelection.joined(query.list(), RowSelection.used(List.of(), query)))
                .where(condition(query))
                .limit(RowCount.MOST + 1));
    return new RowCount(Math.min(counted, RowCount.MOST), counted > RowCount.MOST);
  }

  private List<Ordered> read(RowSelection selection, ResultQuery<Record> query) {
    return query.fetch(row -> new Ordered(selection.row(row), row.get(ORDER)));
  }

  /** The rows with a value and then those without one. */
  private ResultQuery<Record> all(
      ListQuery query, RowSelection selection, @Nullable SortValue after, int most) {
    Field<?> order = query.sort().order();
    return rows(query, selection)
        .and(after == null ? noCondition() : after.precedes(order, query))
        .orderBy(sorted(order, query).nullsLast(), sorted(query.list().id(), query))
        .limit(most);
  }

  private ResultQuery<Record> valued(
      ListQuery query, RowSelection selection, @Nullable SortValue after, int most) {
    Field<?> order = query.sort().order();
    List<SortField<?>> by = new ArrayList<>(List.of(sorted(order, query)));
    List<Field<?>> place = new ArrayList<>();
    if (after != null) {
      place.add(Objects.requireNonNull(after.value()));
    }
    if (!query.sort().isUnique()) {
      by.add(sorted(query.list().id(), query));
      if (after != null) {
        place.add(DSL.val(after.row()));
      }
    }
    Condition some = query.sort().isNullable() ? order.isNotNull() : noCondition();
    SelectSeekStepN<Record> ordered = rows(query, selection).and(some).orderBy(by);
    return after == null
        ? ordered.limit(most)
        : ordered.seek(place.toArray(Field<?>[]::new)).limit(most);
  }

  private ResultQuery<Record> empty(
      ListQuery query, RowSelection selection, @Nullable SortValue after, int most) {
    Field<UUID> id = query.list().id();
    SelectConditionStep<Record> rows = rows(query, selection).and(query.sort().order().isNull());
    return after == null
        ? rows.orderBy(sorted(id, query)).limit(most)
        : rows.orderBy(sorted(id, query)).seek(after.row()).limit(most);
  }

  private SelectConditionStep<Record> rows(ListQuery query, RowSelection selection) {
    List<Field<?>> fields = new ArrayList<>(selection.fields());
    fields.add(query.sort().order().as(ORDER));
    return sql.select(fields)
        .from(RowSelection.joined(query.list(), RowSelection.used(query.columns(), query)))
        .where(condition(query));
  }

  private Condition condition(ListQuery query) {
    Condition all = always(query);
    for (ListFilter filter : query.filters()) {
      all = all.and(conditions.of(filter));
    }
    return query.words() == null || query.list().search() == null
        ? all
        : all.and(query.list().search().matches(query.words()));
  }

  private static Condition always(ListQuery query) {
    return query.list().always() == null ? noCondition() : query.list().always();
  }

  private static <T> SortField<T> sorted(Field<T> field, ListQuery query) {
    return query.descending() ? field.desc() : field.asc();
  }

  /** A row, and the value that orders it. */
  private record Ordered(ListRow row, @Nullable Object value) {
    Cursor cursor(Field<?> order) {
      return SortValue.cursor(row.id(), order, value);
    }
  }
}
