package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Steps beside the reactions to new events: retries of old ones, and timers. */
class StepsTest {
  private static final Instant NOW = TestClock.START;
  private static final Decision NOT_TODAY = new Decision("rule", "A rule", 1, "no", List.of());

  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);
  private final List<String> written = new ArrayList<>();

  @Test
  void retries_a_reaction_with_its_old_event_as_cause() {
    CommandAttempt attempt = attempt();
    Entry old = old();
    List<Cause> causes = new ArrayList<>();
    List<CustomerEvent> heard = new ArrayList<>();
    attempts.reactions = heard::add;

    attempt.retry(
        "x.one",
        old,
        () -> {
          causes.add(attempt.cause());
          attempt.declined(NOT_TODAY);
          attempt.publish(new PongReceived(customer, NOW, 1), null, null);
          assertThat(heard).as("told when the step is over").isEmpty();
        },
        error -> written.add("failed"));
    attempt.finish();

    assertThat(causes).containsExactly(new Cause(old.id(), 3L, null, 1));
    assertThat(heard).containsExactly(new PongReceived(customer, NOW, 1));
    assertThat(old.declined()).hasSize(1);
    verify(attempts.streams).writeDeclined(List.of(old));
    assertThat(written).isEmpty();
  }

  @Test
  void tells_of_a_step_that_failed_after_it_was_undone() {
    CommandAttempt attempt = attempt("timer:x");
    Entry old = old();
    old.declined().add(NOT_TODAY);
    attempt.retry(
        "timer:x",
        old,
        () -> {
          attempt.declined(NOT_TODAY);
          attempt.publish(new PongReceived(customer, NOW, 1), null, null);
          throw new IllegalStateException("broken on purpose");
        },
        error -> {
          verify(attempts.transaction).rollbackTo(any());
          written.add(String.valueOf(error.getMessage()));
        });
    assertThat(written).containsExactly("broken on purpose");
    assertThat(old.declined()).hasSize(1);
    assertThat(attempt.published().first()).isNull();
    assertThat(attempt.streams().of(customer).seq).isZero();
  }

  @Test
  void leaves_the_telling_to_whom_a_step_runs_within() {
    CommandAttempt attempt = attempt();
    List<CustomerEvent> heard = new ArrayList<>();
    attempts.reactions =
        event -> {
          heard.add(event);
          if (event instanceof PingReceived) {
            attempt.step(
                "timer:x",
                Cause.NONE,
                customer,
                () -> attempt.publish(new PongReceived(customer, NOW, 1), null, null),
                error -> {});
            assertThat(heard).hasSize(1);
            attempt.publish(new PongReceived(customer, NOW, 2), null, null);
            assertThat(heard).hasSize(1);
          }
        };

    attempt.publish(new PingReceived(customer, NOW, 1), null, null);

    assertThat(heard).hasSize(3);
  }

  @Test
  void takes_steps_only_for_customers_it_has_locked() {
    assertThatThrownBy(
            () -> attempt().step("timer:x", Cause.NONE, CustomerId.next(), () -> {}, error -> {}))
        .hasMessageContaining("not locked");
  }

  private Entry old() {
    return new Entry(
        EventId.next(),
        3,
        new PingReceived(customer, NOW, 1),
        new EventType(PingReceived.class, "test-poked", "events"),
        NOW,
        Cause.NONE,
        Actor.CAIRN,
        null,
        null);
  }

  private CommandAttempt attempt(String... guarded) {
    CommandAttempt attempt = attempts.attempt(guarded);
    attempt.streams().open(customer);
    return attempt;
  }
}
