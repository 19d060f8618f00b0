package org.cairncrm.lists.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.lists.ColumnKind;
import org.cairncrm.lists.FilterOperator;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListFilter;
import org.cairncrm.lists.ListQuery;
import org.cairncrm.lists.Lists;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters on the page of a list, and the form that adds one. */
@Component
class FilterParts {
  private final Lists lists;

  FilterParts(Lists lists) {
    this.lists = lists;
  }

  List<ListScreen.Chip> chips(ListQuery query, ListAddress address) {
    List<ListScreen.Chip> chips = new ArrayList<>();
    for (int i = 0; i < query.filters().size(); i++) {
      ListFilter filter = query.filters().get(i);
      chips.add(
          new ListScreen.Chip(
              lists.title(filter.column()),
              "lists.operator." + filter.operator().word(),
              filter.operator().takesDays() ? "DAYS" : filter.column().kind().name(),
              filter.values().stream().map(value -> lists.title(filter.column(), value)).toList(),
              address.without(i)));
    }
    return chips;
  }

  /** Null if the address names no column or operator of the list. */
  ListScreen.@Nullable Adding adding(
      String written, List<ListColumn> available, ListAddress address) {
    String[] parts = written.split(":", 2);
    ListColumn column =
        available.stream()
            .filter(ListColumn::isFilterable)
            .filter(one -> one.key().equals(parts[0]))
            .findFirst()
            .orElse(null);
    if (column == null || parts.length < 2) {
      return null;
    }
    FilterOperator operator =
        EnumWord.find(FilterOperator.class, parts[1])
            .filter(column.kind().operators()::contains)
            .orElse(column.kind().operators().getFirst());
    Map<String, String> others = new LinkedHashMap<>();
    column
        .kind()
        .operators()
        .forEach(
            one ->
                others.put(
                    one.word(),
                    one.takesNothing()
                        ? address.filtered(column.key() + ":" + one.word())
                        : address.adding(column.key(), one.word())));
    return new ListScreen.Adding(
        column.key() + ":" + operator.word(),
        lists.title(column),
        control(column.kind(), operator),
        lists.values(column),
        others,
        operator.word());
  }

  private static String control(ColumnKind kind, FilterOperator operator) {
    if (operator.takesDays()) {
      return "number";
    }
    boolean several = operator.takesSeveral();
    return switch (kind) {
      case TEXT, LINK -> "text";
      case NUMBER, MONEY -> "number";
      case DAY, INSTANT -> "date";
      case SEVERAL -> "several";
      case WORD -> several ? "several" : "choice";
      case PERSON -> several ? "people" : "person";
      case FLAG -> "flag";
    };
  }
}
