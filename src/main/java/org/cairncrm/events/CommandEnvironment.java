package org.cairncrm.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The collaborators of every attempt at a command. */
@Component
record CommandEnvironment(
    StreamTable streams,
    ParkedTable parked,
    EventTypes types,
    ApplicationEventPublisher publisher,
    ObjectProvider<Timers> timers,
    ObjectProvider<CurrentActor> actors,
    EventSettings settings,
    Clock clock) {
  /** The current time, truncated to microseconds as PostgreSQL stores it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The actor of a command. */
  Actor actor() {
    if (CommandMode.current().automatic()) {
      return Actor.CAIRN;
    }
    CurrentActor current = actors.getIfUnique();
    return current == null ? Actor.CAIRN : current.actor();
  }

  Instant fire(CustomerId customer, Instant until) {
    return timers.getObject().fire(customer, until);
  }

  Duration firstRetry() {
    return settings.retryAfter(1);
  }
}
