package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.cairncrm.events.db.Tables.PARKED;
import static org.cairncrm.events.db.Tables.STREAM;
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
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** Rows become values or arrays of a statement, and several statements one round trip. */
class RowStatementTest {
  private static final CustomerId CUSTOMER = CustomerId.next();

  private static final RowStatement<Long> INSERT =
      RowStatement.<Long>into(STREAM)
          .set(STREAM.CUSTOMER_ID, n -> n == 1 ? CUSTOMER : null)
          .set(STREAM.SEQ, n -> n)
          .onConflict("do nothing")
          .build();

  private final Connection connection = mock(Connection.class);
  private final PreparedStatement prepared = mock(PreparedStatement.class);
  private final Array array = mock(Array.class);

  @Test
  void a_few_rows_are_sent_as_values() throws SQLException {
    Statement statement = INSERT.with(List.of(1L, 2L)).getFirst();

    assertThat(statement.sql())
        .isEqualTo(
            "insert into events.stream (customer_id, seq)"
                + " values (?::uuid, ?::bigint), (?::uuid, ?::bigint) on conflict do nothing");
    bind(statement);
    var order = inOrder(prepared);
    order.verify(prepared).setObject(1, CUSTOMER.value());
    order.verify(prepared).setObject(2, 1L);
    order.verify(prepared).setNull(3, Types.NULL);
    order.verify(prepared).setObject(4, 2L);
  }

  @Test
  void many_rows_are_one_array_of_its_type_for_each_column() throws SQLException {
    List<Long> rows = Collections.nCopies(RowStatement.FEW + 1, 1L);

    Statement statement = INSERT.with(rows).getFirst();

    assertThat(statement.sql())
        .isEqualTo(
            "insert into events.stream (customer_id, seq) select * from unnest(?, ?)"
                + " on conflict do nothing");
    bind(statement);
    var order = inOrder(connection);
    order
        .verify(connection)
        .createArrayOf("uuid", Collections.nCopies(rows.size(), CUSTOMER.value()).toArray());
    order.verify(connection).createArrayOf("bigint", rows.toArray());
    inOrder(prepared).verify(prepared).setArray(2, array);
  }

  @Test
  void the_largest_number_of_rows_that_are_sent_as_values() {
    List<Long> rows = Collections.nCopies(RowStatement.FEW, 1L);

    assertThat(INSERT.with(rows).getFirst().values()).hasSize(2 * RowStatement.FEW);
  }

  @Test
  void no_rows_are_no_statement() {
    assertThat(INSERT.with(List.of())).isEmpty();
  }

  @Test
  void a_statement_joins_rows_whose_columns_are_named_like_the_fields() {
    RowStatement<NewParkedReaction> update =
        RowStatement.<NewParkedReaction>of(
                "delete from events.parked p using :rows as r where p.seq = r.seq")
            .set(PARKED.SEQ, NewParkedReaction::seq)
            .set(PARKED.STATUS, park -> ParkedStatus.DEAD)
            .build();

    Statement statement =
        update
            .with(
                List.of(
                    NewParkedReaction.behind(
                        CustomerId.next(), "x.reacts", 7, TestClock.START, false)))
            .getFirst();

    assertThat(statement.sql())
        .isEqualTo(
            "delete from events.parked p using (values (?::bigint, ?::text)) as r (seq, status)"
                + " where p.seq = r.seq");
    assertThat(statement.values()).containsExactly(7L, "DEAD");
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
  void json_goes_as_it_was_written() throws SQLException {
    String written = "{\"total\": 84.50, \"text\": \"a/b\"}";

    bind(Statement.of("?", JSONB.valueOf(written)));

    inOrder(prepared).verify(prepared).setObject(1, written, Types.OTHER);
  }

  @Test
  void json_of_many_rows_goes_as_it_was_written() throws SQLException {
    String written = "{\"total\": 84.50, \"text\": \"a/b\"}";
    RowStatement<String> insert =
        RowStatement.<String>into(JOURNAL).set(JOURNAL.DATA, JSONB::valueOf).build();
    List<String> rows = Collections.nCopies(RowStatement.FEW + 1, written);

    bind(insert.with(rows).getFirst());

    inOrder(connection).verify(connection).createArrayOf("jsonb", rows.toArray());
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
