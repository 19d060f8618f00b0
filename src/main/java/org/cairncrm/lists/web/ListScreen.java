package org.cairncrm.lists.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListRow;
import org.cairncrm.lists.ListSummary;
import org.cairncrm.lists.RowCount;
import org.cairncrm.lists.SavedView;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a list shows.
 *
 * @param view the saved view from which the person started; null for none
 * @param actions what the person may do with selected rows
 * @param columns the columns that are shown
 * @param choices all columns, the shown ones first
 * @param adding the filter whose value the page asks for; null for none
 * @param faults why the address cannot be shown; empty if it can
 */
public record ListScreen(
    ListDefinition list,
    ListAddress address,
    @Nullable Shown view,
    List<Tab> tabs,
    List<BulkAction> actions,
    List<Head> columns,
    List<Choice> choices,
    List<Chip> filters,
    @Nullable Adding adding,
    List<ListRow> rows,
    @Nullable String next,
    @Nullable RowCount count,
    List<String> faults) {
  /** The address of a row's page. */
  public String row(ListRow row) {
    return list.row()
        .replace("{id}", row.id().toString())
        .replace("{customer}", String.valueOf(row.customer()));
  }

  /** The name of a row: its first column. */
  public String name(ListRow row) {
    return String.valueOf(row.cells().values().iterator().next());
  }

  /** The roles whose queues tasks can be given to. */
  public List<String> roles() {
    return EnumWord.all(Role.class);
  }

  /** Whether something restricts the list. */
  public boolean restricted() {
    return !filters.isEmpty() || address.request().query() != null;
  }

  /** Whether the rows, their order or the columns are not those that the list usually shows. */
  public boolean arranged() {
    return restricted()
        || address.request().columns() != null
        || address.request().sort() != null && !address.request().sort().equals(address.usual());
  }

  /**
   * A saved view from which a person started.
   *
   * @param changed whether the page shows something else by now
   * @param own whether the person may change it
   * @param first whether the list begins with it
   */
  public record Shown(SavedView saved, boolean changed, boolean own, boolean first) {}

  /**
   * A view.
   *
   * @param current whether the page shows it
   */
  public record Tab(String address, String title, boolean current) {}

  /**
   * The head of a column.
   *
   * @param sort the address of the page ordered by it; null if it cannot be
   * @param direction {@code ascending} or {@code descending} if the list is ordered by it
   */
  public record Head(
      ListColumn column,
      String title,
      List<ListSummary.Value> values,
      @Nullable String sort,
      @Nullable String direction) {
    /** The text of a word of a column with texts of its own. */
    public String text(String value) {
      return values.stream()
          .filter(one -> one.value().equals(value))
          .map(ListSummary.Value::title)
          .findFirst()
          .orElse(value);
    }

    /** The key of a word of an enumeration. */
    public String key(String value) {
      return column.words() + value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The name of the kind, by which the template chooses. */
    public String kind() {
      return column.kind().name();
    }
  }

  /**
   * A column that can be chosen.
   *
   * @param filter the address that asks for the value of a filter; null if there is none
   * @param earlier the address that shows it one place further left; null if it is hidden or first
   */
  public record Choice(
      String key, String title, boolean shown, @Nullable String filter, @Nullable String earlier) {}

  /**
   * A filter.
   *
   * @param operator the key of its words
   * @param without the address of the page without it
   * @param fault why it cannot be read; null if it can
   */
  public record Chip(
      String column,
      String operator,
      String kind,
      List<String> values,
      String without,
      @Nullable String fault) {}

  /**
   * A filter that is being added.
   *
   * @param control {@code text}, {@code date}, {@code number}, {@code whole}, {@code choice},
   *     {@code several}, {@code person}, {@code people} or {@code flag}
   * @param others the other operators of the column, with their addresses
   */
  public record Adding(
      String written,
      String title,
      String control,
      List<ListSummary.Value> values,
      Map<String, String> others,
      String operator) {}
}
