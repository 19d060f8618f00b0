package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows become one array a column, and several statements one round trip. */
class ColumnsTest {
  private final Connection connection = mock(Connection.class);
  private final PreparedStatement prepared = mock(PreparedStatement.class);
  private final Array array = mock(Array.class);

  @Test
  void rows_are_bound_as_one_array_of_its_type_for_each_column() throws SQLException {
    Columns rows = Columns.of("uuid", "int8").row("one", 1L).row("two", null);

    bind(rows.into("insert into x select * from unnest(?, ?)").getFirst());

    var order = inOrder(connection);
    order.verify(connection).createArrayOf("uuid", new Object[] {"one", "two"});
    order.verify(connection).createArrayOf("int8", new Object[] {1L, null});
    inOrder(prepared).verify(prepared).setArray(2, array);
  }

  @Test
  void no_rows_are_no_statement() {
    assertThat(Columns.of("uuid").into("insert into x select * from unnest(?)")).isEmpty();
  }

  @Test
  void values_before_and_columns_after_keep_the_order_of_the_statement() {
    Columns first = Columns.of("text").row("a");
    Columns second = Columns.of("int4").row(1);

    assertThat(first.after("…", "given", null).values())
        .hasSize(3)
        .startsWith("given", null)
        .last()
        .isInstanceOf(Columns.Column.class);
    assertThat(first.into("…", second).values())
        .extracting(value -> ((Columns.Column) value).type())
        .containsExactly("text", "int4");
    assertThat(((Columns.Column) Columns.array("text", List.of("x"))).cells()).containsExactly("x");
  }

  @Test
  void several_statements_are_sent_as_one_with_their_values_in_a_row() throws SQLException {
    Statement all =
        Statement.all(List.of(Statement.of("first ?", "a"), Statement.of("second ? ?", null, 7)));

    assertThat(all.sql()).isEqualTo("first ?;\nsecond ? ?");
    bind(all);

    var order = inOrder(prepared);
    order.verify(prepared).setObject(1, "a");
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
