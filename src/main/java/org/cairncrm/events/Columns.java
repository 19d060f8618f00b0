package org.cairncrm.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into arrays, a column each, so that any number of them is one prepared statement: it
 * reads them with {@code unnest}.
 */
public final class Columns {
  private final List<String> types;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Columns(List<String> types) {
    this.types = types;
  }

  /**
   * @param types of the columns, as PostgreSQL names them
   */
  public static Columns of(String... types) {
    return new Columns(List.of(types));
  }

  /**
   * @param cells one for each column; what the driver does not know is given as its text
   */
  public Columns row(@Nullable Object... cells) {
    rows.add(cells);
    return this;
  }

  /**
   * How to write these rows with the statement that is given the columns: not at all when empty.
   */
  public List<Statement> into(String sql) {
    return rows.isEmpty() ? List.of() : List.of(new Statement(sql, arrays()));
  }

  /** The statement that is given these values, and after them the columns. */
  public Statement after(String sql, @Nullable Object... first) {
    List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.asList(first));
    values.addAll(arrays());
    return new Statement(sql, values);
  }

  /** The statement that is given these columns, and after them those. */
  Statement into(String sql, Columns others) {
    List<@Nullable Object> values = arrays();
    values.addAll(others.arrays());
    return new Statement(sql, values);
  }

  private List<@Nullable Object> arrays() {
    List<@Nullable Object> arrays = new ArrayList<>(types.size());
    for (int column = 0; column < types.size(); column++) {
      @Nullable Object[] cells = new @Nullable Object[rows.size()];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = rows.get(row)[column];
      }
      arrays.add(new Column(types.get(column), cells));
    }
    return arrays;
  }

  /** One array, to be given to a statement among its values. */
  public static Object array(String type, Collection<?> cells) {
    return new Column(type, cells.toArray());
  }

  /** The cells of one column. */
  record Column(String type, @Nullable Object[] cells) {}
}
