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
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * A statement of the hot path with its values, for {@code JdbcTemplate}. An order runs plain SQL:
 * rendering its statements with jOOQ took a third of its processor time in Java.
 *
 * @param values the values of its placeholders. A type that the driver does not support is sent as
 *     text without a type, which PostgreSQL converts to the type of the column. {@link
 *     RowStatement} takes the values from rows.
 */
public record Statement(String sql, List<@Nullable Object> values)
    implements PreparedStatementCreator {

  public static Statement of(String sql, @Nullable Object... values) {
    return new Statement(sql, Arrays.<@Nullable Object>asList(values));
  }

  /** Joins the statements into one that PostgreSQL runs in a single round trip, in order. */
  static Statement all(List<Statement> statements) {
    List<@Nullable Object> values = new ArrayList<>();
    statements.forEach(statement -> values.addAll(statement.values()));
    return new Statement(
        statements.stream().map(Statement::sql).collect(Collectors.joining(";\n")), values);
  }

  /** A version that PostgreSQL plans for its values each time, for plans that depend on them. */
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
        case Cells column ->
            prepared.setArray(place++, connection.createArrayOf(column.type(), column.cells()));
        case String text -> prepared.setString(place++, text);
        case UUID id -> prepared.setObject(place++, id);
        case Number number -> prepared.setObject(place++, number);
        case byte[] bytes -> prepared.setBytes(place++, bytes);
        // its toString() parses the JSON and writes it anew
        case JSONB json -> prepared.setObject(place++, json.data(), Types.OTHER);
        default -> prepared.setObject(place++, value.toString(), Types.OTHER);
      }
    }
    return prepared;
  }

  /** The cells of one column, as an array. */
  record Cells(String type, @Nullable Object[] cells) {}
}
