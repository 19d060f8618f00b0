package org.cairncrm.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Sweeper;
import org.cairncrm.events.Timers;
import org.cairncrm.shared.CustomerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Fires timers: before a later fact of their customer is recorded, and by themselves when nothing
 * else happens.
 */
@Component
class DueTimers implements Timers, Sweeper {
  private static final int BATCH = 100;

  private final DueTable due;
  private final Commands commands;
  private final SingletonSupplier<Map<String, Timer>> timers;
  private final EventSettings pauses;
  private final WorkSettings settings;
  private final Clock clock;

  DueTimers(
      DueTable due,
      Commands commands,
      ObjectProvider<Timer> timers,
      EventSettings pauses,
      WorkSettings settings,
      Clock clock) {
    this.due = due;
    this.commands = commands;
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
    for (DueRow row = due.first(customer, timers().keySet(), until, now);
        row != null;
        row = due.first(customer, timers().keySet(), until, now)) {
      fire(row, now);
      commands.writeDeferred(DueTable.KEPT_BACK);
    }
    return due.next(customer, timers().keySet());
  }

  private void fire(DueRow row, Instant now) {
    Timer timer = Objects.requireNonNull(timers().get(row.kind()));
    commands.step(
        "timer:" + row.kind(),
        row.later(),
        row.customer(),
        () -> {
          due.done(row);
          timer.due(row.customer(), row.key(), row.dueAt());
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
      if (commands.tryOn(customer, now, () -> commands.dueAt(customer, fire(customer, now)))) {
        fired++;
      }
    }
    return fired == BATCH;
  }
}
