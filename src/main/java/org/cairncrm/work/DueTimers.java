package org.cairncrm.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Sweeper;
import org.cairncrm.events.Timers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Fires timers: before a later fact of their customer is recorded, and in a sweep when no such fact
 * comes.
 */
@Component
class DueTimers implements Timers, Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);
  private static final int BATCH = 100;

  private final DueTable due;
  private final Commands commands;
  private final CommandControl control;
  private final SingletonSupplier<Map<String, Timer>> timers;
  private final EventSettings pauses;
  private final WorkSettings settings;
  private final Clock clock;

  DueTimers(
      DueTable due,
      Commands commands,
      CommandControl control,
      ObjectProvider<Timer> timers,
      EventSettings pauses,
      WorkSettings settings,
      Clock clock) {
    this.due = due;
    this.commands = commands;
    this.control = control;
    this.timers =
        SingletonSupplier.of(
            () ->
                timers.stream()
                    .collect(Collectors.toUnmodifiableMap(Timer::kind, Function.identity())));
    this.pauses = pauses;
    this.settings = settings;
    this.clock = clock;
  }

  private Map<String, Timer> timers() {
    return timers.obtain();
  }

  boolean has(String kind) {
    return timers().containsKey(kind);
  }

  @Override
  public Instant fire(CustomerId customer, Instant until) {
    Instant now = clock.instant();
    for (DueRow row = first(customer, until, now); row != null; row = first(customer, until, now)) {
      fire(row, now);
    }
    return state().of(customer).next(kinds(customer, false));
  }

  private DueState state() {
    return commands.state(DueState.class, DueState::new);
  }

  private @Nullable DueRow first(CustomerId customer, Instant until, Instant now) {
    return state().of(customer).first(kinds(customer, false), until, now);
  }

  /** The kinds of timers that wait for a parked reaction of this customer, or those that do not. */
  private Set<String> kinds(CustomerId customer, boolean waiting) {
    return timers().values().stream()
        .filter(timer -> waits(customer, timer) == waiting)
        .map(Timer::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean waits(CustomerId customer, Timer timer) {
    String reaction = timer.follows();
    return reaction != null && control.waits(customer, reaction);
  }

  /**
   * Fires a timer. A timer that was scheduled ahead of its time is never treated as history, even
   * if it becomes due while history is imported.
   */
  private void fire(DueRow row, Instant now) {
    CommandMode mode = CommandMode.current();
    mode.withHistory(mode.history() && row.late()).run(() -> step(row, now));
  }

  private void step(DueRow row, Instant now) {
    Timer timer = Objects.requireNonNull(timers().get(row.kind()));
    commands.step(
        "timer:" + row.kind(),
        row.later(),
        row.customer(),
        () -> {
          state().change(DueChange.done(row.customer(), row.kind(), row.key()));
          CommandMode.current()
              .asCairn()
              .run(() -> timer.due(row.customer(), row.key(), row.dueAt()));
        },
        error -> {
          int tries = row.tries() + 1;
          Instant next = tries < settings.mostTries() ? now.plus(pauses.retryAfter(tries)) : null;
          due.failed(row, next, error.toString());
        });
  }

  @Override
  public boolean sweep() {
    Instant now = clock.instant();
    List<CustomerId> customers = due.customersDue(timers().keySet(), now, BATCH);
    int fired = 0;
    for (CustomerId customer : customers) {
      if (fired(customer, now)) {
        fired++;
      }
    }
    return fired == BATCH;
  }

  /**
   * @return false when another command is working on the customer, or the timers failed
   */
  private boolean fired(CustomerId customer, Instant now) {
    try {
      return control.tryOn(customer, now, () -> sweep(customer, now));
    } catch (RuntimeException | Error failed) {
      // otherwise they would come before those of other customers in every sweep
      Duration pause = Faults.passing(failed) ? pauses.firstPause() : settings.backlogPause();
      LOG.warn(
          "The timers of customer {} cannot fire at present and wait for {}",
          customer,
          pause,
          failed);
      control.tryBeside(
          customer, () -> due.postpone(customer, timers().keySet(), now, now.plus(pause)));
      return false;
    }
  }

  /**
   * Fires the customer's timers, and postpones those that wait for a parked reaction, so that they
   * do not hold up other customers.
   */
  private void sweep(CustomerId customer, Instant now) {
    control.dueAt(customer, fire(customer, now));
    Set<String> waiting = kinds(customer, true);
    if (!waiting.isEmpty()) {
      due.postpone(customer, waiting, now, now.plus(settings.backlogPause()));
    }
  }
}
