package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A read within a command sees the rows that the command has yet to write. */
@CairnTest
@Import(Playground.class)
@Tag("slow")
class FlushedReadsTest {
  private static final String COUNT = "select count(*) from events.effect where customer_id = ?";

  @Autowired Playground.Pokes pokes;
  @Autowired Playground.EffectCount count;
  @Autowired Commands commands;
  @Autowired DSLContext sql;
  @Autowired JdbcTemplate jdbc;
  @Autowired TestClock clock;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    customer = pokes.customer();
  }

  @Test
  void with_jooq() {
    assertThat(afterAdding(() -> pokes.effects(customer, "added"))).containsExactly(1);
  }

  @Test
  void with_a_statement_of_jdbc() {
    assertThat(afterAdding(() -> jdbc.queryForObject(COUNT, Integer.class, customer.value())))
        .isEqualTo(1);
    assertThat(
            afterAdding(
                () ->
                    jdbc.queryForObject(
                        "select count(*) from events.effect where customer_id = '%s'"
                            .formatted(customer),
                        Integer.class)))
        .isEqualTo(2);
  }

  @Test
  void in_their_order_with_rows_that_are_written_at_once() {
    afterAdding(
        () -> {
          pokes.leave(customer, "added", 2);
          return true;
        });

    assertThat(pokes.effects(customer, "added")).containsExactly(1, 2);
  }

  @Test
  void once_and_no_more_at_the_end() {
    List<Integer> seen = new ArrayList<>();
    afterAdding(
        () -> {
          seen.addAll(pokes.effects(customer, "added"));
          seen.addAll(pokes.effects(customer, "added"));
          return true;
        });

    assertThat(seen).containsExactly(1, 1);
    assertThat(pokes.effects(customer, "added")).containsExactly(1);
  }

  @Test
  void but_are_not_written_for_a_read_of_other_tables() {
    assertThat(
            afterAdding(
                () -> {
                  sql.fetchValue("select count(*) from orders.sales_order");
                  return jdbc.getDataSource() != null
                      && CommandAttempt.required().pending().precede("select n from events.effect");
                }))
        .isTrue();
  }

  @Test
  void and_a_refused_row_fails_the_command_at_the_read() {
    assertThatThrownBy(
            () ->
                commands.on(
                    customer,
                    clock.instant(),
                    () -> {
                      count
                          .state()
                          .effects
                          .add(new Playground.EffectState.Effect(customer, "x\0", 1));
                      return pokes.effects(customer, "x");
                    }))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void and_are_dropped_with_their_state_when_the_command_runs_again() {
    List<Playground.EffectState> states = new ArrayList<>();
    afterAdding(
        () -> {
          states.add(count.state());
          if (states.size() == 1) {
            throw new IllegalStateException(new SQLException("deadlock", "40P01"));
          }
          return true;
        });

    assertThat(states).hasSize(2).doesNotHaveDuplicates();
    assertThat(pokes.effects(customer, "added")).containsExactly(1);
  }

  private <T> T afterAdding(Supplier<T> read) {
    return commands.on(
        customer,
        clock.instant(),
        () -> {
          count.state().effects.add(new Playground.EffectState.Effect(customer, "added", 1));
          return read.get();
        });
  }
}
