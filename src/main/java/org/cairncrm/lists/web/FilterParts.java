package org.cairncrm.lists.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairncrm.lists.FilterOperator;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListFilter;
import org.cairncrm.lists.ListQuery;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
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
    for (int at = 0; at < query.filters().size(); at++) {
      chips.add(chip(query.filters().get(at), address.without(at)));
    }
    return chips;
  }

  /**
   * The filters of an address that cannot be read as a whole.
   *
   * @param available the columns that the person may see
   */
  List<ListScreen.Chip> chips(
      ListDefinition list, List<ListColumn> available, ListAddress address) {
    List<ListScreen.Chip> chips = new ArrayList<>();
    List<String> written = address.request().filter();
    for (int at = 0; at < written.size(); at++) {
      chips.add(chip(list, available, written.get(at), address.without(at)));
    }
    return chips;
  }

  private ListScreen.Chip chip(ListFilter filter, String without) {
    return new ListScreen.Chip(
        lists.title(filter.column()),
        "lists.operator." + filter.operator().word(),
        filter.operator().takesDays() ? "DAYS" : filter.column().kind().name(),
        filter.values().stream().map(value -> lists.title(filter.column(), value)).toList(),
        without,
        null);
  }

  private ListScreen.Chip chip(
      ListDefinition list, List<ListColumn> available, String written, String without) {
    try {
      return chip(lists.read(list.name(), filtered(written)).filters().getFirst(), without);
    } catch (Invalid unreadable) {
      String[] parts = written.split(":", 3);
      return new ListScreen.Chip(
          available.stream()
              .filter(column -> column.key().equals(parts[0]))
              .findFirst()
              .map(lists::title)
              .orElse(parts[0]),
          "lists.operator."
              + EnumWord.find(FilterOperator.class, parts.length > 1 ? parts[1] : "")
                  .orElse(FilterOperator.IS)
                  .word(),
          "TEXT",
          parts.length > 2 ? List.of(parts[2]) : List.of(),
          without,
          KnownTexts.ofPage(unreadable.errors().getFirst().message()));
    }
  }

  private static ListRequest filtered(String filter) {
    return new ListRequest(List.of(filter), null, null, null);
  }

  /** The request without what cannot be read. */
  ListRequest readable(ListDefinition list, ListRequest asked) {
    return new ListRequest(
        asked.filter().stream()
            .filter(one -> isReadable(list, filtered(one)))
            .limit(ListRequest.MOST_FILTERS)
            .toList(),
        readable(list, asked.sort(), sort -> new ListRequest(List.of(), sort, null, null)),
        readable(list, asked.columns(), keys -> new ListRequest(List.of(), null, keys, null)),
        readable(list, asked.query(), words -> new ListRequest(List.of(), null, null, words)));
  }

  private @Nullable String readable(
      ListDefinition list, @Nullable String part, Function<String, ListRequest> alone) {
    return part != null && isReadable(list, alone.apply(part)) ? part : null;
  }

  private boolean isReadable(ListDefinition list, ListRequest asked) {
    try {
      lists.read(list.name(), asked);
      return true;
    } catch (Invalid unreadable) {
      return false;
    }
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
        control(column, operator),
        lists.values(column),
        others,
        operator.word());
  }

  private static String control(ListColumn column, FilterOperator operator) {
    if (operator.takesDays()) {
      return "whole";
    }
    boolean several = operator.takesSeveral();
    return switch (column.kind()) {
      case TEXT, LINK -> "text";
      case NUMBER -> column.isWhole() ? "whole" : "number";
      case MONEY -> "number";
      case DAY, INSTANT -> "date";
      case SEVERAL -> "several";
      case WORD -> several ? "several" : "choice";
      case PERSON -> several ? "people" : "person";
      case FLAG -> "flag";
    };
  }
}
