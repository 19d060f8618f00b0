package org.cairncrm.events;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the hot path that writes any number of rows. Its columns are generated fields,
 * which know the type of each value in Java and in PostgreSQL.
 *
 * <p>A few rows become a list of values, which PostgreSQL parses faster. Many rows become one array
 * for each column, so that their number does not change the prepared statement.
 *
 * @param <R> the type of a row
 */
public final class RowStatement<R> {
  /** The largest number of rows that are sent as a list of values. */
  static final int FEW = 6;

  private static final Configuration POSTGRES = new DefaultConfiguration().set(SQLDialect.POSTGRES);
  private static final Pattern ROWS = Pattern.compile(":rows as (\\w+)");

  private final List<Column<R, ?>> columns;
  private final List<String> few;
  private final String many;

  private RowStatement(List<Column<R, ?>> columns, Function<String, String> sql) {
    this.columns = columns;
    this.few = IntStream.rangeClosed(1, FEW).mapToObj(this::values).map(sql).toList();
    this.many = sql.apply(arrays());
  }

  /** Describes a statement that inserts rows into this table. */
  public static <R> Columns<R> into(Table<?> table) {
    return new Columns<>(
        (rows, columns) ->
            "insert into %s.%s (%s) %s"
                .formatted(
                    Objects.requireNonNull(table.getSchema()).getName(),
                    table.getName(),
                    columns,
                    rows));
  }

  /**
   * Describes a statement that joins rows, such as an update or a delete.
   *
   * @param sql the statement, with {@code :rows as name} in place of the rows. Their columns have
   *     the names of the fields.
   */
  public static <R> Columns<R> of(String sql) {
    return new Columns<>(
        (rows, columns) ->
            ROWS.matcher(sql).replaceFirst("(%s) as $1 (%s)".formatted(rows, columns)));
  }

  private String values(int rows) {
    String row = columns.stream().map(column -> "?::" + column.type()).collect(joining(", "));
    return "values " + String.join(", ", Collections.nCopies(rows, "(" + row + ")"));
  }

  private String arrays() {
    String arrays = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "select * from unnest(" + arrays + ")";
  }

  /** The statement that writes these rows; none if there are no rows. */
  public List<Statement> with(List<R> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        rows.size() <= FEW
            ? new Statement(few.get(rows.size() - 1), cells(rows))
            : new Statement(many, arrays(rows)));
  }

  private List<@Nullable Object> cells(List<R> rows) {
    List<@Nullable Object> cells = new ArrayList<>(rows.size() * columns.size());
    for (R row : rows) {
      for (Column<R, ?> column : columns) {
        cells.add(column.cell(row));
      }
    }
    return cells;
  }

  private List<@Nullable Object> arrays(List<R> rows) {
    List<@Nullable Object> arrays = new ArrayList<>(columns.size());
    for (Column<R, ?> column : columns) {
      @Nullable Object[] cells = new @Nullable Object[rows.size()];
      for (int row = 0; row < cells.length; row++) {
        Object cell = column.cell(rows.get(row));
        cells[row] = cell instanceof JSONB json ? json.data() : cell;
      }
      arrays.add(new Statement.Cells(column.type(), cells));
    }
    return arrays;
  }

  /** Puts rows and the names of their columns into a statement. */
  private interface Template {
    String with(String rows, String columns);
  }

  /**
   * The columns of a statement, each with the value that a row has in it.
   *
   * @param <R> the type of a row
   */
  public static final class Columns<R> {
    private final List<Column<R, ?>> columns = new ArrayList<>();
    private final Template template;
    private String conflict = "";

    private Columns(Template template) {
      this.template = template;
    }

    /** Adds a column. */
    public <T extends @Nullable Object> Columns<R> set(
        TableField<?, T> field, Function<? super R, ? extends @Nullable T> value) {
      columns.add(Column.of(field, value));
      return this;
    }

    /**
     * Decides what happens to a row that exists already.
     *
     * @param action what follows {@code on conflict}, such as {@code do nothing}
     */
    public Columns<R> onConflict(String action) {
      conflict = " on conflict " + action;
      return this;
    }

    /** The described statement. */
    public RowStatement<R> build() {
      String names = columns.stream().map(Column::name).collect(joining(", "));
      return new RowStatement<>(
          List.copyOf(columns), rows -> template.with(rows, names) + conflict);
    }
  }

  /**
   * @param type the name of the type in PostgreSQL
   * @param converter null for a type that is the same in Java and in PostgreSQL
   */
  private record Column<R, T extends @Nullable Object>(
      String name,
      String type,
      @Nullable Converter<?, T> converter,
      Function<? super R, ? extends @Nullable T> value) {
    static <R, T extends @Nullable Object> Column<R, T> of(
        Field<T> field, Function<? super R, ? extends @Nullable T> value) {
      Converter<?, T> converter = field.getConverter();
      return new Column<>(
          field.getName(),
          field.getDataType().getTypeName(POSTGRES),
          converter.fromType() == converter.toType() ? null : converter,
          value);
    }

    @Nullable Object cell(R row) {
      T value = this.value.apply(row);
      return value == null || converter == null
          ? value
          : Objects.requireNonNull(converter.to(value));
    }
  }
}
