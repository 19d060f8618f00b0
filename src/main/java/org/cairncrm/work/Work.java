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

/** Schedules later work for a customer, and lists and retries the work that has failed. */
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
   * Schedules a due row for the {@link Timer} or {@link Delivery} of that kind. An open row of the
   * same kind and key is moved to the new time. Call it only within a command that has locked the
   * customer.
   *
   * @param at the time at which it takes effect; a time in the past takes effect soon
   */
  public void schedule(CustomerId customer, String kind, String key, Instant at) {
    Instant attemptAt = timers.has(kind) ? timerAttempt(at) : at;
    commands
        .state(DueState.class, DueState::new)
        .change(new DueChange(customer, kind, key, at, attemptAt, commands.cause()));
    control.dueAt(customer, at);
  }

  /**
   * The time of the first attempt of a timer. A timer with a time in the past belongs to a fact
   * that was recorded late, and more such facts may follow: each of them lets the timer fire in the
   * right order. The timer fires by itself only if no such fact comes for a while.
   */
  private Instant timerAttempt(Instant at) {
    Instant now = clock.instant();
    return at.isBefore(now) ? now.plus(settings.backlogPause()) : at;
  }

  /**
   * Deletes a due row if it still exists. Call it only within a command that has locked the
   * customer.
   */
  public void cancel(CustomerId customer, String kind, String key) {
    commands.state(DueState.class, DueState::new).change(DueChange.done(customer, kind, key));
  }

  /**
   * The rows that have reached the maximum number of failures and wait for a person, the longest
   * due first.
   */
  public List<StuckRow> stuck(int limit) {
    return due.stuck(limit);
  }

  /** The number of rows that {@link #stuck} would list without a limit. */
  public int stuckCount() {
    return due.stuckCount();
  }

  /**
   * Retries a stuck row at once, with new attempts.
   *
   * @throws NotFound when there is no stuck row of this kind and key
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
