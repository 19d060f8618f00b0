package org.cairncrm.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, made by the method for its kind. Further methods return a more precise one:
 *
 * <pre>
 * ListColumn.number("points", "loyalty.points", BALANCE.ACTIVE)
 *     .joined(BALANCE, BALANCE.CUSTOMER_ID.eq(customer))
 *     .shown();
 * </pre>
 *
 * Lists can be ordered and filtered by it unless it says otherwise.
 */
public final class ListColumn {
  private final String key;
  private final ColumnKind kind;
  private final String title;
  private final Field<?> field;
  private Field<?> order;
  private @Nullable Field<?> beside;
  private @Nullable ColumnJoin join;
  private @Nullable String words;
  private @Nullable String prefix;
  private @Nullable ListChoices options;
  private @Nullable SeveralValues several;
  private boolean titled;
  private boolean shown;
  private boolean sortable = true;
  private boolean filterable = true;
  private boolean unique;
  private boolean second;

  private ListColumn(String key, ColumnKind kind, String title, Field<?> field) {
    if (!key.matches("[a-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("A column is named like lastOrder, and not " + key);
    }
    this.key = key;
    this.kind = kind;
    this.title = title;
    this.field = field;
    this.order = field;
  }

  private ListColumn(ListColumn other) {
    this(other.key, other.kind, other.title, other.field);
    order = other.order;
    beside = other.beside;
    join = other.join;
    words = other.words;
    prefix = other.prefix;
    options = other.options;
    several = other.several;
    titled = other.titled;
    shown = other.shown;
    sortable = other.sortable;
    filterable = other.filterable;
    unique = other.unique;
    second = other.second;
  }

  /**
   * @param key the column's name in addresses and JSON, such as {@code lastOrder}
   * @param title the key of its title in the message files
   */
  public static ListColumn text(String key, String title, Field<String> field) {
    return new ListColumn(key, ColumnKind.TEXT, title, field);
  }

  /** A column of numbers. */
  public static ListColumn number(String key, String title, Field<? extends Number> field) {
    return new ListColumn(key, ColumnKind.NUMBER, title, field);
  }

  /** A column of amounts, each in its currency. */
  public static ListColumn money(
      String key, String title, Field<? extends Number> amount, Field<String> currency) {
    var column = new ListColumn(key, ColumnKind.MONEY, title, amount);
    column.beside = currency;
    return column;
  }

  /** A column of days. */
  public static ListColumn day(String key, String title, Field<LocalDate> field) {
    return new ListColumn(key, ColumnKind.DAY, title, field);
  }

  /** A column of times. */
  public static ListColumn instant(String key, String title, Field<Instant> field) {
    return new ListColumn(key, ColumnKind.INSTANT, title, field);
  }

  /** A column that says yes or no. */
  public static ListColumn flag(String key, String title, Field<Boolean> field) {
    return new ListColumn(key, ColumnKind.FLAG, title, field);
  }

  /** A column of people, by username. */
  public static ListColumn person(String key, String title, Field<String> field) {
    return new ListColumn(key, ColumnKind.PERSON, title, field);
  }

  /**
   * A column of the constants of an enumeration.
   *
   * @param words the beginning of the keys of their words, such as {@code orders.status.}
   */
  public static <E extends Enum<E>> ListColumn word(
      String key, String title, Field<E> field, String words) {
    var column = new ListColumn(key, ColumnKind.WORD, title, field);
    column.words = words;
    return column;
  }

  /** A column of texts that are chosen from a few. */
  public static ListColumn choice(
      String key, String title, Field<String> field, ListChoices options) {
    var column = new ListColumn(key, ColumnKind.WORD, title, field);
    column.options = options;
    return column;
  }

  /**
   * A column of texts that lead to a page.
   *
   * @param prefix the address of the page, without the id
   * @param id the id at the end of the address
   */
  public static ListColumn link(
      String key, String title, Field<String> text, String prefix, Field<?> id) {
    var column = new ListColumn(key, ColumnKind.LINK, title, text);
    column.beside = id;
    column.prefix = prefix;
    return column;
  }

  /**
   * A column of several short texts, each shown as a tag.
   *
   * @param texts the texts of a row
   * @param values what its filters can ask for
   */
  public static ListColumn several(
      String key, String title, Field<List<TonedText>> texts, SeveralValues values) {
    var column = new ListColumn(key, ColumnKind.SEVERAL, title, texts).unsorted();
    column.several = values;
    column.options = values::choices;
    return column;
  }

  private ListColumn changed(Consumer<ListColumn> change) {
    var column = new ListColumn(this);
    change.accept(column);
    return column;
  }

  /** Reads the column from a table that has at most one row for a row of the list. */
  public ListColumn joined(Table<?> table, Condition on) {
    return changed(column -> column.join = new ColumnJoin(table, on));
  }

  /** Shows the column until a person chooses others. */
  public ListColumn shown() {
    return changed(column -> column.shown = true);
  }

  /** Orders by another field than the one that is shown. */
  public ListColumn orderedBy(Field<?> other) {
    return changed(column -> column.order = other);
  }

  /** No two rows have the same value, so that an order by this column needs no other. */
  public ListColumn unique() {
    return changed(column -> column.unique = true);
  }

  /** Places the column of another module directly after the name of the row. */
  public ListColumn second() {
    return changed(column -> column.second = true);
  }

  /** The list cannot be ordered by this column. */
  public ListColumn unsorted() {
    return changed(column -> column.sortable = false);
  }

  /** The list cannot be filtered by this column. */
  public ListColumn unfiltered() {
    return changed(column -> column.filterable = false);
  }

  /** The title is a text, such as the name of a journey, and not a key of the message files. */
  public ListColumn titledAsWritten() {
    return changed(column -> column.titled = true);
  }

  /** Whether its numbers have no decimals. */
  public boolean isWhole() {
    return field.getType() == Integer.class || field.getType() == Long.class;
  }

  /** The column's name in addresses and JSON. */
  public String key() {
    return key;
  }

  public ColumnKind kind() {
    return kind;
  }

  /** The key of its title in the message files, or the title itself. */
  public String title() {
    return title;
  }

  /** Whether {@link #title} is the text itself. */
  public boolean titleIsText() {
    return titled;
  }

  /** Whether the column is shown until a person chooses others. */
  public boolean isShown() {
    return shown;
  }

  public boolean isSortable() {
    return sortable;
  }

  public boolean isFilterable() {
    return filterable;
  }

  /** The beginning of the keys of its words; null for texts of its own. */
  public @Nullable String words() {
    return words;
  }

  /** The text for each value of a choice; empty for other columns. */
  public Map<String, String> options() {
    return options == null ? Map.of() : options.choices();
  }

  /** The text for a value of a choice, offered or not; null if there is no such value. */
  @Nullable String option(String value) {
    return options == null ? null : options.find(value);
  }

  /** The constants of its enumeration; empty for other columns. */
  Enum<?>[] constants() {
    return words == null ? new Enum<?>[0] : (Enum<?>[]) field.getType().getEnumConstants();
  }

  /** The values of a column of several texts; null for other columns. */
  @Nullable SeveralValues several() {
    return several;
  }

  boolean isSecond() {
    return second;
  }

  Field<?> field() {
    return field;
  }

  Field<?> order() {
    return order;
  }

  boolean isUnique() {
    return unique;
  }

  /** Whether a row may have no value. */
  boolean isNullable() {
    return join != null || order.getDataType().nullable();
  }

  @Nullable Field<?> beside() {
    return beside;
  }

  @Nullable String prefix() {
    return prefix;
  }

  @Nullable ColumnJoin join() {
    return join;
  }
}
