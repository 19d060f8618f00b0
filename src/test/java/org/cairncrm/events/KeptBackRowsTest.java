package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a reaction keeps back belongs to it, also when PostgreSQL refuses it at the end. */
class KeptBackRowsTest {
  private static final Statement ROW = Statement.of("insert into x values (?)", 1);

  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);

  @Test
  void a_refused_row_is_blamed_on_the_reactions_that_kept_rows_back() {
    Unit unit = unit();
    attempts.reactions =
        event -> {
          unit.react("x.keeps", () -> unit.defer("kind", "row", rows -> List.of(ROW)));
          unit.react("x.idle", () -> {});
        };
    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    var refused = new IllegalStateException(new SQLException("duplicate", "23505"));
    doThrow(refused).when(attempts.streams).send(any());

    assertThatThrownBy(unit::finish)
        .isInstanceOfSatisfying(
            ReactionFailed.class, failed -> assertThat(failed.steps()).isEqualTo(Set.of("x.keeps")))
        .hasCause(refused);
  }

  @Test
  void a_passing_fault_is_nobodys_and_neither_is_a_row_of_the_command_itself() {
    Unit unit = unit();
    attempts.reactions =
        event -> unit.react("x.keeps", () -> unit.defer("kind", "row", rows -> List.of(ROW)));
    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    var deadlock = new IllegalStateException(new SQLException("deadlock", "40P01"));
    doThrow(deadlock).when(attempts.streams).send(any());
    assertThatThrownBy(unit::finish).isSameAs(deadlock);

    Unit another = attempts.unit();
    another.defer("kind", "row", rows -> List.of(ROW));
    var refused = new IllegalStateException(new SQLException("duplicate", "23505"));
    doThrow(refused).when(attempts.streams).send(any());
    assertThatThrownBy(another::finish).isSameAs(refused);
  }

  @Test
  void what_an_earlier_command_has_claimed_is_blamed_on_nobody() {
    Unit unit = unit();
    attempts.reactions =
        event -> unit.react("x.keeps", () -> unit.defer("kind", "row", rows -> List.of(ROW)));
    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    unit.deferred().claim(new Claim("x", "claims", ROW));
    doThrow(refusedIn("claims")).when(attempts.streams).send(any());
    assertThatThrownBy(unit::finish).isInstanceOf(ClaimedBefore.class);

    Unit another = attempts.unit();
    another.deferred().claim(new Claim("x", "claims", ROW));
    RuntimeException elsewhere = refusedIn("others");
    doThrow(elsewhere).when(attempts.streams).send(any());
    assertThatThrownBy(another::finish).isSameAs(elsewhere);
  }

  private static RuntimeException refusedIn(String table) {
    var said = new ServerErrorMessage("SERROR\0C23505\0sx\0t" + table + "\0\0");
    return new IllegalStateException(new PSQLException(said));
  }

  @Test
  void with_a_savepoint_its_rows_are_written_within_it_and_others_before() {
    var savepoint = new Object();
    when(attempts.transaction.savepoint()).thenReturn(savepoint);
    Unit unit = unit("x.guarded");
    List<String> written = new ArrayList<>();
    unit.defer("kind", "before", Attempts.to(written::addAll));
    attempts.reactions =
        event ->
            unit.react(
                "x.guarded",
                () -> {
                  assertThat(written).containsExactly("before");
                  unit.defer("kind", "within", Attempts.to(written::addAll));
                });

    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);

    assertThat(written).containsExactly("before", "within");
    var order = inOrder(attempts.transaction, attempts.streams);
    order.verify(attempts.transaction).savepoint();
    order.verify(attempts.streams).send(any());
    order.verify(attempts.transaction).release(savepoint);
  }

  @Test
  void a_reaction_whose_row_is_refused_within_its_savepoint_is_parked() {
    Unit unit = unit("x.guarded");
    attempts.reactions =
        event -> unit.react("x.guarded", () -> unit.defer("kind", "bad", rows -> List.of(ROW)));
    refuseRows();

    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    unit.finish();

    @SuppressWarnings("unchecked") // a captor knows no type arguments
    ArgumentCaptor<List<Park>> parks = ArgumentCaptor.forClass(List.class);
    verify(attempts.parked).write(parks.capture());
    assertThat(parks.getValue()).extracting(Park::reaction).containsExactly("x.guarded");
  }

  @Test
  void a_row_refused_on_the_way_to_a_savepoint_is_blamed_on_whose_it_is() {
    Unit unit = unit("x.guarded");
    attempts.reactions =
        event -> {
          unit.react("x.keeps", () -> unit.defer("kind", "bad", rows -> List.of(ROW)));
          unit.react("x.guarded", () -> {});
        };
    refuseRows();

    assertThatThrownBy(
            () -> unit.publish(new PingReceived(customer, TestClock.START, 1), null, null))
        .isInstanceOfSatisfying(
            ReactionFailed.class, failed -> assertThat(failed.steps()).containsExactly("x.keeps"));
    assertThatThrownBy(unit::finish).isInstanceOf(ReactionFailed.class);
  }

  @Test
  void a_row_refused_when_another_reaction_looks_is_blamed_on_whose_it_is() {
    for (String guarded : List.of("x.looks", "x.nobody")) {
      Unit unit = unit(guarded);
      attempts.reactions =
          event -> {
            unit.react("x.keeps", () -> unit.defer("kind", "bad", rows -> List.of(ROW)));
            unit.react("x.looks", unit::writeDeferred);
          };
      refuseRows();

      assertThatThrownBy(
              () -> unit.publish(new PingReceived(customer, TestClock.START, 1), null, null))
          .isInstanceOfSatisfying(
              ReactionFailed.class,
              failed -> assertThat(failed.steps()).containsExactly("x.keeps"));
    }
  }

  @Test
  void rows_that_are_written_are_blamed_on_nobody_later() {
    Unit unit = unit();
    attempts.reactions =
        event -> unit.react("x.keeps", () -> unit.defer("kind", "good", rows -> List.of(ROW)));
    unit.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    unit.writeDeferred();
    unit.defer("kind", "bad", rows -> List.of(ROW));
    RuntimeException refused = refuseRows();

    assertThatThrownBy(unit::writeDeferred).isSameAs(refused);
  }

  private RuntimeException refuseRows() {
    var refused = new IllegalStateException(new SQLException("check", "23514"));
    doThrow(refused).when(attempts.streams).send(List.of(ROW));
    return refused;
  }

  private Unit unit(String... guarded) {
    Unit unit = attempts.unit(guarded);
    unit.streams().lock(customer, TestClock.START);
    return unit;
  }
}
