package org.cairncrm.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The titles of lists and columns, and of the words of columns. */
@Component
class ColumnWords {
  private final MessageSource words;

  ColumnWords(MessageSource words) {
    this.words = words;
  }

  ListSummary summary(ListDefinition list, List<ListColumn> columns) {
    return new ListSummary(
        list.name(),
        text(list.words() + ".title"),
        (list.descending() ? "-" : "") + list.order(),
        list.search() != null,
        columns.stream().map(this::column).toList());
  }

  private ListSummary.Column column(ListColumn column) {
    return new ListSummary.Column(
        column.key(),
        title(column),
        column.kind(),
        column.isShown(),
        column.isSortable(),
        column.isFilterable() ? column.kind().operators() : List.of(),
        values(column));
  }

  String title(ListColumn column) {
    return column.titleIsText() ? column.title() : text(column.title());
  }

  /** The title of a value of a filter; the value itself if it has none. */
  String title(ListColumn column, String value) {
    SeveralValues several = column.several();
    if (several != null) {
      ListSummary.Value found = several.find(value);
      return found == null ? value : found.title();
    }
    String option = column.option(value);
    List<ListSummary.Value> known = option == null ? values(column) : null;
    return known == null
        ? Objects.requireNonNullElse(option, value)
        : known.stream()
            .filter(one -> one.value().equals(value))
            .map(ListSummary.Value::title)
            .findFirst()
            .orElse(value);
  }

  @Nullable List<ListSummary.Value> values(ListColumn column) {
    if (column.kind() != ColumnKind.WORD && column.kind() != ColumnKind.SEVERAL) {
      return null;
    }
    return column.words() == null
        ? column.options().entrySet().stream().map(ColumnWords::value).toList()
        : Arrays.stream(column.constants())
            .map(one -> new ListSummary.Value(EnumWord.of(one), text(column.words() + one.name())))
            .toList();
  }

  private static ListSummary.Value value(Map.Entry<String, String> option) {
    return new ListSummary.Value(option.getKey(), option.getValue());
  }

  private String text(String key) {
    return words.getMessage(key, null, Language.ofPage().locale());
  }
}
