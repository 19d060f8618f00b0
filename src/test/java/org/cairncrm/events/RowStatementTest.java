package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.events.RowStatement.row;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows become values or arrays of a statement, and several statements one round trip. */
class RowStatementTest {
  private static final RowStatement INSERT =
      RowStatement.of("insert into x :rows returning 1", "uuid", "int8");

  private final Connection connection = mock(Connection.class);
  private final PreparedStatement prepared = mock(PreparedStatement.class);
  private final Array array = mock(Array.class);

  @Test
  void a_few_rows_are_told_one_by_one() throws SQLException {
    UUID id = UUID.randomUUID();

    Statement statement =
        INSERT.with(List.of(1L, 2L), n -> n == 1 ? row(id, n) : row("two", null)).getFirst();

    assertThat(statement.sql())
        .isEqualTo("insert into x values (?::uuid, ?::int8), (?::uuid, ?::int8) returning 1");
    bind(statement);
    var order = inOrder(prepared);
    order.verify(prepared).setObject(1, id);
    order.verify(prepared).setObject(2, 1L);
    order.verify(prepared).setObject(3, "two", Types.OTHER);
    order.verify(prepared).setNull(4, Types.NULL);
  }

  @Test
  void many_rows_are_one_array_of_its_type_for_each_column() throws SQLException {
    List<Long> rows = Collections.nCopies(RowStatement.FEW + 1, 1L);

    Statement statement = INSERT.with(rows, n -> row("one", n)).getFirst();

    assertThat(statement.sql()).isEqualTo("insert into x select * from unnest(?, ?) returning 1");
    bind(statement);
    var order = inOrder(connection);
    order
        .verify(connection)
        .createArrayOf("uuid", Collections.nCopies(rows.size(), "one").toArray());
    order.verify(connection).createArrayOf("int8", rows.toArray());
    inOrder(prepared).verify(prepared).setArray(2, array);
  }

  @Test
  void the_last_few_that_are_told_one_by_one() {
    List<Long> rows = Collections.nCopies(RowStatement.FEW, 1L);

    assertThat(INSERT.with(rows, n -> row("one", n)).getFirst().values())
        .hasSize(2 * RowStatement.FEW);
  }

  @Test
  void no_rows_are_no_statement() {
    assertThat(INSERT.with(List.<Long>of(), n -> row("one", n))).isEmpty();
  }

  @Test
  void what_the_driver_does_not_know_goes_as_its_text_and_a_text_as_itself() throws SQLException {
    bind(Statement.of("? ? ?", "text", Instant.EPOCH, Thread.State.NEW));

    var order = inOrder(prepared);
    order.verify(prepared).setString(1, "text");
    order.verify(prepared).setObject(2, "1970-01-01T00:00:00Z", Types.OTHER);
    order.verify(prepared).setObject(3, "NEW", Types.OTHER);
  }

  @Test
  void several_statements_are_sent_as_one_with_their_values_in_a_row() throws SQLException {
    Statement all =
        Statement.all(List.of(Statement.of("first ?", "a"), Statement.of("second ? ?", null, 7)));

    assertThat(all.sql()).isEqualTo("first ?;\nsecond ? ?");
    bind(all);

    var order = inOrder(prepared);
    order.verify(prepared).setString(1, "a");
    order.verify(prepared).setNull(2, Types.NULL);
    order.verify(prepared).setObject(3, 7);
  }

  private void bind(Statement statement) throws SQLException {
    when(connection.prepareStatement(anyString())).thenReturn(prepared);
    when(connection.createArrayOf(anyString(), any())).thenReturn(array);
    assertThat(statement.createPreparedStatement(connection)).isSameAs(prepared);
    inOrder(connection).verify(connection).prepareStatement(eq(statement.sql()));
  }
}
