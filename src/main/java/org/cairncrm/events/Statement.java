package org.cairncrm.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * A statement of the hot path with its values, for {@code JdbcTemplate}: what each order runs
 * through is plain SQL, because rendering it anew took a third of Java's time for it.
 *
 * @param values what the driver does not know goes as its text, of which PostgreSQL makes what the
 *     statement says it is; {@link RowStatement} makes them of rows
 */
public record Statement(String sql, List<@Nullable Object> values)
    implements PreparedStatementCreator {

  public static Statement of(String sql, @Nullable Object... values) {
    return new Statement(sql, Arrays.<@Nullable Object>asList(values));
  }

  /** All of them as one, which PostgreSQL runs one after the other in a single round trip. */
  static Statement all(List<Statement> statements) {
    List<@Nullable Object> values = new ArrayList<>();
    statements.forEach(statement -> values.addAll(statement.values()));
    return new Statement(
        statements.stream().map(Statement::sql).collect(Collectors.joining(";\n")), values);
  }

  /** The same, planned anew each time for the values it has: what is best depends on them. */
  public PreparedStatementCreator planned() {
    return connection -> {
      PreparedStatement prepared = createPreparedStatement(connection);
      prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
      return prepared;
    };
  }

  @Override
  public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql);
    int place = 1;
    for (Object value : values) {
      switch (value) {
        case null -> prepared.setNull(place++, Types.NULL);
        case Column column ->
            prepared.setArray(place++, connection.createArrayOf(column.type(), column.cells()));
        case String text -> prepared.setString(place++, text);
        case UUID id -> prepared.setObject(place++, id);
        case Number number -> prepared.setObject(place++, number);
        case byte[] bytes -> prepared.setBytes(place++, bytes);
        default -> prepared.setObject(place++, value.toString(), Types.OTHER);
      }
    }
    return prepared;
  }

  /** The cells of one column, as an array. */
  record Column(String type, @Nullable Object[] cells) {}

  /** A text of which PostgreSQL is to make what the statement says it is. */
  record Text(String value) {
    @Override
    public String toString() {
      return value;
    }
  }
}
