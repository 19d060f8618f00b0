package org.cairncrm.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of a list, and names every fault. */
@Component
class QueryReader {
  static final String FILTER = "filter";
  private static final String SORT = "sort";
  private static final String COLUMNS = "columns";

  private final FilterConditions conditions;

  QueryReader(FilterConditions conditions) {
    this.conditions = conditions;
  }

  /**
   * @param available the columns that the caller may see
   * @throws Invalid naming every fault
   */
  ListQuery read(ListDefinition list, List<ListColumn> available, ListRequest request) {
    Map<String, ListColumn> byKey =
        available.stream()
            .collect(
                Collectors.toMap(
                    ListColumn::key,
                    Function.identity(),
                    (first, second) -> first,
                    java.util.LinkedHashMap::new));
    var checks = new Checks();
    List<ListFilter> filters = new ArrayList<>();
    if (request.filter().size() > ListRequest.MOST_FILTERS) {
      throw Invalid.field(FILTER, "must be given at most " + ListRequest.MOST_FILTERS + " times");
    }
    for (String written : request.filter()) {
      ListFilter filter = checks.get(() -> filter(byKey, written));
      if (filter != null) {
        filters.add(filter);
      }
    }
    String sort = blankToNull(request.sort());
    boolean descending = sort == null ? list.descending() : sort.startsWith("-");
    ListColumn order =
        checks.get(
            () ->
                column(
                    byKey,
                    SORT,
                    sort == null ? list.order() : sort.substring(descending ? 1 : 0),
                    ListColumn::isSortable));
    List<ListColumn> columns = checks.get(() -> columns(byKey, blankToNull(request.columns())));
    if (list.search() == null && blankToNull(request.query()) != null) {
      checks.add("query", "is not possible in this list; use filters");
    }
    checks.throwIfAny();
    return new ListQuery(
        list,
        Objects.requireNonNull(columns),
        List.copyOf(filters),
        Objects.requireNonNull(order),
        descending,
        sort != null,
        blankToNull(request.query()));
  }

  private static List<ListColumn> columns(Map<String, ListColumn> byKey, @Nullable String written) {
    if (written == null) {
      return byKey.values().stream().filter(ListColumn::isShown).toList();
    }
    var checks = new Checks();
    List<ListColumn> columns = new ArrayList<>();
    for (String key : new LinkedHashSet<>(Arrays.asList(written.split(",")))) {
      ListColumn column = checks.get(() -> column(byKey, COLUMNS, key, any -> true));
      if (column != null) {
        columns.add(column);
      }
    }
    checks.throwIfAny();
    return List.copyOf(columns);
  }

  private ListFilter filter(Map<String, ListColumn> byKey, String written) {
    if (written.length() > ListRequest.LONGEST) {
      throw Invalid.field(FILTER, "must have at most " + ListRequest.LONGEST + " characters");
    }
    String[] parts = written.split(":", 3);
    ListColumn column = column(byKey, FILTER, parts[0], ListColumn::isFilterable);
    List<FilterOperator> known = column.kind().operators();
    FilterOperator operator =
        EnumWord.find(FilterOperator.class, parts.length > 1 ? parts[1] : "")
            .filter(known::contains)
            .orElseThrow(
                () ->
                    Invalid.field(
                        FILTER,
                        "of %s must be written %s:operator:value, with one of the operators %s"
                            .formatted(
                                column.key(),
                                column.key(),
                                known.stream()
                                    .map(FilterOperator::word)
                                    .collect(Collectors.joining(", ")))));
    String value = parts.length > 2 ? parts[2].strip() : "";
    ListFilter filter = new ListFilter(column, operator, values(operator, value));
    if (operator.takesNothing() != value.isEmpty()) {
      throw operator.takesNothing()
          ? FilterConditions.fault(filter, "with %s takes no value".formatted(operator.word()))
          : needsValue(filter);
    }
    filter = current(filter);
    conditions.of(filter);
    return filter;
  }

  private static Invalid needsValue(ListFilter filter) {
    return FilterConditions.fault(
        filter,
        "needs a value after %s:%s:".formatted(filter.column().key(), filter.operator().word()));
  }

  /** The filter with the values that have replaced those that were saved with it. */
  private static ListFilter current(ListFilter filter) {
    SeveralValues several = filter.column().several();
    if (several == null || filter.operator().takesNothing()) {
      return filter;
    }
    Set<String> values = new LinkedHashSet<>();
    for (String value : filter.values()) {
      ListSummary.Value found = several.find(value);
      if (found == null) {
        throw FilterConditions.fault(filter, "has no value “%s”".formatted(value));
      }
      values.add(found.value());
    }
    if (values.isEmpty()) {
      throw needsValue(filter);
    }
    return new ListFilter(filter.column(), filter.operator(), List.copyOf(values));
  }

  private static List<String> values(FilterOperator operator, String value) {
    if (value.isEmpty()) {
      return List.of();
    }
    return operator.takesSeveral()
        ? Arrays.stream(value.split("(?<!\\\\),"))
            .map(one -> one.replace("\\,", ",").strip())
            .filter(one -> !one.isEmpty())
            .toList()
        : List.of(value);
  }

  private static ListColumn column(
      Map<String, ListColumn> byKey, String field, String key, Predicate<ListColumn> usable) {
    ListColumn column = byKey.get(key);
    if (column == null || !usable.test(column)) {
      throw Invalid.field(
          field,
          "has no column “%s”; possible are %s"
              .formatted(
                  key,
                  byKey.values().stream()
                      .filter(usable)
                      .map(ListColumn::key)
                      .collect(Collectors.joining(", "))));
    }
    return column;
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
