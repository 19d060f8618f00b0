package org.cairncrm.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cairncrm.shared.EnumWord;
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
  private @Nullable Join join;
  private @Nullable String words;
  private @Nullable String prefix;
  private @Nullable Supplier<Map<String, String>> options;
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

  /**
   * A column of texts that are chosen from a few.
   *
   * @param options the text that people read for each stored value, in the order of the choice
   */
  public static ListColumn choice(
      String key, String title, Field<String> field, Supplier<Map<String, String>> options) {
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

  /** Reads the column from a table that has at most one row for a row of the list. */
  public ListColumn joined(Table<?> table, Condition on) {
    var column = new ListColumn(this);
    column.join = new Join(table, on);
    return column;
  }

  /** Shows the column until a person chooses others. */
  public ListColumn shown() {
    var column = new ListColumn(this);
    column.shown = true;
    return column;
  }

  /** Orders by another field than the one that is shown. */
  public ListColumn orderedBy(Field<?> other) {
    var column = new ListColumn(this);
    column.order = other;
    return column;
  }

  /** No two rows have the same value, so that an order by this column needs no other. */
  public ListColumn unique() {
    var column = new ListColumn(this);
    column.unique = true;
    return column;
  }

  /** Places the column of another module directly after the name of the row. */
  public ListColumn second() {
    var column = new ListColumn(this);
    column.second = true;
    return column;
  }

  /** The list cannot be ordered by this column. */
  public ListColumn unsorted() {
    var column = new ListColumn(this);
    column.sortable = false;
    return column;
  }

  /** The list cannot be filtered by this column. */
  public ListColumn unfiltered() {
    var column = new ListColumn(this);
    column.filterable = false;
    return column;
  }

  /** The title is a text, such as the name of a journey, and not a key of the message files. */
  public ListColumn titledAsWritten() {
    var column = new ListColumn(this);
    column.titled = true;
    return column;
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
    return options == null ? Map.of() : options.get();
  }

  /** The constants of its enumeration; empty for other columns. */
  Enum<?>[] constants() {
    return words == null ? new Enum<?>[0] : (Enum<?>[]) field.getType().getEnumConstants();
  }

  /** The names of the known words of the column, as filters have them. */
  List<String> known() {
    return words == null
        ? List.copyOf(options().keySet())
        : Arrays.stream(constants()).map(EnumWord::of).toList();
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

  @Nullable Join join() {
    return join;
  }

  /** A table with at most one row for a row of the list. */
  record Join(Table<?> table, Condition on) {}
}
