package org.cairncrm.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** What a module leaves to be done later for a customer, and what of it could not be done. */
@Component
public class Work {
  private final DueTable due;
  private final Commands commands;
  private final CommandControl control;
  private final DueTimers timers;
  private final WorkSettings settings;
  private final Trail trail;
  private final Clock clock;

  Work(
      DueTable due,
      Commands commands,
      CommandControl control,
      DueTimers timers,
      WorkSettings settings,
      Trail trail,
      Clock clock) {
    this.due = due;
    this.commands = commands;
    this.control = control;
    this.timers = timers;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Leaves a due row for the {@link Timer} or {@link Delivery} of that kind. A row of the same kind
   * and key that is still open is moved to the new time. Only within a command that has locked the
   * customer.
   *
   * @param at when it takes effect; what is past takes effect soon
   */
  public void schedule(CustomerId customer, String kind, String key, Instant at) {
    Instant attemptAt = timers.has(kind) ? timerAttempt(at) : at;
    commands
        .state(DueState.class, DueState::new)
        .change(new DueChange(customer, kind, key, at, attemptAt, commands.cause()));
    control.dueAt(customer, at);
  }

  /**
   * A timer that is set for a time gone by belongs to a fact that was told late, and more such
   * facts may follow: they let it fire in its order. It only fires by itself when none comes for a
   * while.
   */
  private Instant timerAttempt(Instant at) {
    Instant now = clock.instant();
    return at.isBefore(now) ? now.plus(settings.backlogPause()) : at;
  }

  /**
   * Takes a due row back, if it is still there. Only within a command that has locked the customer.
   */
  public void cancel(CustomerId customer, String kind, String key) {
    commands.state(DueState.class, DueState::new).change(DueChange.done(customer, kind, key));
  }

  /** What has failed as often as it may and waits for a person, longest due first. */
  public List<StuckRow> stuck(int limit) {
    return due.stuck(limit);
  }

  /**
   * Gives a stuck row all its tries again, from now on.
   *
   * @throws NotFound when there is none of this kind and key
   */
  public void retry(CustomerId customer, String kind, String key) {
    control.beside(
        customer,
        () -> {
          if (!due.revive(customer, kind, key, clock.instant())) {
            throw new NotFound("stuck row", kind + " " + key);
          }
          trail.record(
              "due-row-retried",
              "due-row:" + kind,
              Map.of("key", key, "customer", customer.toString()));
          return null;
        });
  }
}
