package org.cairncrm.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the hot path that is given any number of rows, where {@code :rows} stands in it. A
 * few are told one by one, which PostgreSQL takes in more cheaply; many are an array a column, so
 * that not each number of them is another statement to prepare.
 */
public final class RowStatement {
  /** Up to so many rows are told one by one. */
  static final int FEW = 6;

  private static final String ROWS = ":rows";

  private final String[] types;
  private final String[] few;
  private final String many;

  private RowStatement(String sql, String[] types) {
    this.types = types;
    this.few =
        IntStream.rangeClosed(1, FEW)
            .mapToObj(rows -> sql.replace(ROWS, values(rows, types)))
            .toArray(String[]::new);
    this.many = sql.replace(ROWS, arrays(types));
  }

  /**
   * @param types of the columns, as PostgreSQL names them
   */
  public static RowStatement of(String sql, String... types) {
    return new RowStatement(sql, types);
  }

  private static String values(int rows, String[] types) {
    String row = Stream.of(types).map("?::"::concat).collect(Collectors.joining(", ", "(", ")"));
    return "values " + String.join(", ", Collections.nCopies(rows, row));
  }

  private static String arrays(String[] types) {
    return Stream.of(types)
        .map(type -> "?")
        .collect(Collectors.joining(", ", "select * from unnest(", ")"));
  }

  /** The cells of a row, one for each column; what the driver does not know goes as its text. */
  public static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  /**
   * How to write these: not at all when there are none.
   *
   * @param row makes the cells of one
   */
  public <R> List<Statement> with(List<R> rows, Function<R, @Nullable Object[]> row) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object[]> cells = new ArrayList<>(rows.size());
    rows.forEach(one -> cells.add(row.apply(one)));
    return List.of(
        cells.size() <= FEW
            ? new Statement(few[cells.size() - 1], oneByOne(cells))
            : new Statement(many, columns(cells)));
  }

  private List<@Nullable Object> oneByOne(List<@Nullable Object[]> rows) {
    List<@Nullable Object> values = new ArrayList<>(rows.size() * types.length);
    for (@Nullable Object[] row : rows) {
      for (int column = 0; column < types.length; column++) {
        values.add(cell(types[column], row[column]));
      }
    }
    return values;
  }

  private static @Nullable Object cell(String type, @Nullable Object cell) {
    return cell instanceof String text && !type.equals("text") ? new Statement.Text(text) : cell;
  }

  private List<@Nullable Object> columns(List<@Nullable Object[]> rows) {
    List<@Nullable Object> columns = new ArrayList<>(types.length);
    for (int column = 0; column < types.length; column++) {
      @Nullable Object[] cells = new @Nullable Object[rows.size()];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = rows.get(row)[column];
      }
      columns.add(new Statement.Column(types[column], cells));
    }
    return columns;
  }
}
