package org.cairncrm.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of one kind that a module's state has yet to write.
 *
 * @param <R> the type of a row
 */
public final class PendingRows<R> {
  private final String schema;
  private final Function<List<R>, List<Statement>> write;
  private final Runnable added;
  private List<R> rows = new ArrayList<>();

  PendingRows(String schema, Function<List<R>, List<Statement>> write, Runnable added) {
    this.schema = schema;
    this.write = write;
    this.added = added;
  }

  /** Adds a row. It is written with all others in one round trip. */
  public void add(R row) {
    rows.add(row);
    added.run();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether the statement names a table of the schema, as {@code x.y} or {@code "x"."y"}. */
  boolean isOfSchemaIn(String sql) {
    for (int at = sql.indexOf(schema); at >= 0; at = sql.indexOf(schema, at + 1)) {
      int end = at + schema.length();
      boolean whole = at == 0 || !Character.isJavaIdentifierPart(sql.charAt(at - 1));
      if (whole && (sql.startsWith(".", end) || sql.startsWith("\".", end))) {
        return true;
      }
    }
    return false;
  }

  /** The statements that write the rows. Afterwards there are none. */
  List<Statement> take() {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<R> taken = rows;
    rows = new ArrayList<>();
    List<Statement> statements = write.apply(taken);
    for (Statement statement : statements) {
      if (!isOfSchemaIn(statement.sql())) {
        throw new IllegalStateException(
            "The state of module %s writes to another schema: %s"
                .formatted(schema, statement.sql()));
      }
    }
    return statements;
  }
}
