package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** The state that a module keeps for one attempt at a command. */
class CommandStateTest {
  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);
  private final List<List<String>> written = new ArrayList<>();

  @Test
  void is_found_by_its_class() {
    CommandAttempt attempt = attempts.attempt();

    assertThat(basket(attempt)).isSameAs(basket(attempt));
    assertThat(attempt.states().get(Shelf.class, Shelf::new)).isNotNull();
  }

  @Test
  void belongs_to_one_attempt() {
    assertThat(basket(attempts.attempt())).isNotSameAs(basket(attempts.attempt()));
  }

  @Test
  void writes_its_rows_when_the_command_ends() {
    CommandAttempt attempt = attempts.attempt();
    basket(attempt).rows.add("eggs");
    basket(attempt).rows.add("tea");
    assertThat(written).isEmpty();

    attempt.finish();

    assertThat(written).containsExactly(List.of("eggs", "tea"));
  }

  @Test
  void is_dropped_with_its_rows_when_a_step_is_undone() {
    CommandAttempt attempt = attempts.attempt("test:step");
    attempt.streams().lock(customer, TestClock.START);
    Basket before = basket(attempt);
    before.rows.add("eggs");
    attempt.step(
        "test:step",
        Cause.NONE,
        customer,
        () -> {
          basket(attempt).rows.add("broken");
          throw new IllegalStateException("broken");
        },
        error -> {});

    assertThat(basket(attempt)).isNotSameAs(before);
    attempt.finish();
    assertThat(written).containsExactly(List.of("eggs"));
  }

  @Test
  void loads_without_writing_its_rows_first() {
    CommandAttempt attempt = attempts.attempt();
    var query = new Query<>(Statement.of("select 1"), row -> 1);
    when(attempts.streams.ask(query))
        .thenAnswer(
            asked -> {
              attempt.flushBefore("select n from events.effect");
              return 7;
            });
    basket(attempt).rows.add("eggs");

    assertThat(basket(attempt).store.load(query)).isEqualTo(7);
    assertThat(written).isEmpty();

    attempt.flushBefore("select n from events.effect");
    assertThat(written).containsExactly(List.of("eggs"));
    verify(attempts.streams).send(anyList());
  }

  private Basket basket(CommandAttempt attempt) {
    return attempt.states().get(Basket.class, store -> new Basket(store, written));
  }

  /** A state of the module {@code events}. */
  private static final class Basket {
    private final StateStore store;
    private final PendingRows<String> rows;

    Basket(StateStore store, List<List<String>> written) {
      this.store = store;
      this.rows = store.rows(Attempts.to(written::add));
    }
  }

  private record Shelf(StateStore store) {}
}
