package org.cairncrm.lists;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that modules declare, with the columns that modules add to them. */
@Component
public class Lists implements SmartInitializingSingleton {
  private final Map<String, ListDefinition> byName;
  private final List<ListColumns> added;
  private final List<ListRowActs> rowActs;
  private final QueryReader reader;
  private final ListRows rows;
  private final ColumnWords words;
  private final Caller caller;

  Lists(
      List<ListDefinition> lists,
      List<ListColumns> added,
      ObjectProvider<ListRowActs> rowActs,
      QueryReader reader,
      ListRows rows,
      ColumnWords words,
      Caller caller) {
    this.byName =
        lists.stream().collect(Collectors.toMap(ListDefinition::name, Function.identity()));
    this.added = added;
    this.rowActs = rowActs.stream().toList();
    this.reader = reader;
    this.rows = rows;
    this.words = words;
    this.caller = caller;
  }

  @Override
  public void afterSingletonsInstantiated() {
    byName.values().forEach(this::requireDifferentColumns);
  }

  private void requireDifferentColumns(ListDefinition list) {
    Set<String> keys = new HashSet<>();
    all(list)
        .filter(column -> !keys.add(column.key()))
        .findAny()
        .ifPresent(
            column -> {
              throw new IllegalStateException(
                  "Two columns of " + list.name() + " have the name " + column.key());
            });
  }

  private Stream<ListColumn> all(ListDefinition list) {
    return Stream.concat(list.columns().stream(), added(list, any -> true).stream());
  }

  private List<ListColumn> added(ListDefinition list, Predicate<String> permitted) {
    return added.stream()
        .filter(more -> more.isFor(list.name()) && permitted.test(more.permission()))
        .flatMap(more -> more.columns(list.customer()).stream())
        .toList();
  }

  /** The lists that the caller may see, by name. */
  public List<ListSummary> all() {
    return byName.values().stream()
        .filter(list -> caller.may(list.permission()))
        .sorted(Comparator.comparing(ListDefinition::name))
        .map(list -> words.summary(list, columns(list)))
        .toList();
  }

  /**
   * A list that the caller may see.
   *
   * @throws NotFound when there is no such list
   */
  public ListDefinition get(String name) {
    ListDefinition list = byName.get(name);
    if (list == null) {
      throw new NotFound("list", name);
    }
    caller.require(list.permission());
    return list;
  }

  /**
   * The columns that the caller may see: the name of a row, those of other modules that belong
   * beside it, the list's own, and the others.
   */
  public List<ListColumn> columns(ListDefinition list) {
    List<ListColumn> added = added(list, caller::may);
    return Stream.of(
            list.columns().stream().limit(1),
            added.stream().filter(ListColumn::isSecond),
            list.columns().stream().skip(1),
            added.stream().filter(column -> !column.isSecond()))
        .flatMap(columns -> columns)
        .toList();
  }

  /** The title of a column in the language of the console. */
  public String title(ListColumn column) {
    return words.title(column);
  }

  /** The known words of a column with their titles; empty if it has other values. */
  public List<ListSummary.Value> values(ListColumn column) {
    List<ListSummary.Value> values = words.values(column);
    return values == null ? List.of() : values;
  }

  /** The title of a value of a filter. */
  public String title(ListColumn column, String value) {
    return words.title(column, value);
  }

  /**
   * Checks what is asked of a list.
   *
   * @throws NotFound when there is no such list
   * @throws Invalid naming every fault
   */
  public ListQuery read(String name, ListRequest request) {
    ListDefinition list = get(name);
    return reader.read(list, columns(list), request);
  }

  /** Checks what was asked of a list, on behalf of somebody who was permitted to ask it before. */
  ListQuery readUnchecked(String name, ListRequest request) {
    ListDefinition list = Objects.requireNonNull(byName.get(name));
    return reader.read(list, all(list).toList(), request);
  }

  /**
   * A page of a list.
   *
   * @throws Invalid naming {@code cursor} if it is not from a list in this order
   */
  public Page<ListRow> rows(ListQuery query, PageRequest page) {
    return rows.page(query, page);
  }

  /** The template of the buttons in each row of a list; null if the caller has none. */
  public @Nullable String rowActs(String list) {
    return rowActs.stream()
        .filter(acts -> acts.list().equals(list) && caller.may(acts.permission()))
        .map(ListRowActs::template)
        .findFirst()
        .orElse(null);
  }

  /** The number of all rows. */
  public long countAll(ListQuery query) {
    return rows.countAll(query);
  }

  /** The number of rows, counted up to {@link RowCount#MOST}. */
  public RowCount count(ListQuery query) {
    return rows.count(query);
  }
}
