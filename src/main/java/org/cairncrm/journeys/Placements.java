package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Histories;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places customers on a journey by their history, after its first publication. A customer whose
 * next event comes before their turn is placed just before that event, so that it leads on from
 * there.
 */
@Component
class Placements {
  private static final int CUSTOMERS = 500;
  private static final int MOST = 100_000;

  private static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final Histories histories;
  private final Journal journal;
  private final Commands commands;
  private final Events events;
  private final LiveMaps maps;
  private final CustomerRuns runs;
  private final Clock clock;

  Placements(
      Histories histories,
      Journal journal,
      Commands commands,
      Events events,
      LiveMaps maps,
      CustomerRuns runs,
      Clock clock) {
    this.histories = histories;
    this.journal = journal;
    this.commands = commands;
    this.events = events;
    this.maps = maps;
    this.runs = runs;
    this.clock = clock;
  }

  /** Places the next customers. */
  Step step(PublicationOrder order, @Nullable CustomerId after) {
    CustomerId last = histories.last(after, CUSTOMERS);
    JourneyVersions versions = maps.versions(order.journey()).orElse(null);
    if (last == null || versions == null) {
      return new Step(null, 0, 0, 0);
    }
    List<CustomerId> concerned = new ArrayList<>();
    histories.between(
        after,
        last,
        versions.hears(),
        history -> {
          if (!walked(versions, history.events().stream(), order.publishedAt()).runs().isEmpty()) {
            concerned.add(history.customer());
          }
        });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long placed = 0;
    for (CustomerId customer : concerned) {
      if (Caller.as(
          order.by(),
          () -> commands.on(customer, now, () -> place(order, versions, customer, now)))) {
        placed++;
      }
    }
    return new Step(last, histories.count(after, last), placed, histories.customers());
  }

  /**
   * What a step did.
   *
   * @param last the last customer whose history was read; null if there was none
   * @param customers the number of customers whose histories were read
   * @param placed the number of these who have a run now
   * @param all the number of customers with a history
   */
  record Step(@Nullable CustomerId last, long customers, long placed, long all) {}

  /** Returns whether the customer has a run. A step that is repeated counts them again. */
  private boolean place(
      PublicationOrder order, JourneyVersions versions, CustomerId customer, Instant now) {
    if (runs.of(customer, versions.name()).isEmpty()) {
      place(versions, customer, journal.past(customer, 1, MOST).stream(), now);
    }
    List<Run> placed = runs.of(customer, versions.name());
    if (placed.isEmpty()) {
      return false;
    }
    boolean known =
        journal.since(customer, order.publishedAt(), MOST).stream()
            .anyMatch(
                past ->
                    past.event() instanceof JourneyPlaced one
                        && one.journey().equals(versions.name()));
    if (!known) {
      events.publish(placed(order, versions, customer, placed, now), order.comment());
    }
    return true;
  }

  private static JourneyPlaced placed(
      PublicationOrder order,
      JourneyVersions versions,
      CustomerId customer,
      List<Run> runs,
      Instant now) {
    JourneyMap map = versions.inForce().map();
    Run newest = runs.stream().filter(Run::isOpen).reduce((old, young) -> young).orElse(null);
    return new JourneyPlaced(
        customer,
        map.name(),
        order.version(),
        map.title(),
        newest == null ? null : newest.stage(),
        newest == null ? null : map.titleOf(newest.stage()),
        now);
  }

  /** Places a customer who has no run yet, by what they did before this event. */
  void placeBefore(PastEvent next, JourneyVersions versions) {
    CustomerId customer = next.event().customer();
    place(
        versions,
        customer,
        journal.past(customer, 1, MOST).stream().filter(past -> past.seq() < next.seq()),
        next.event().occurredAt());
  }

  /** Sends nothing, and skips actions whose time has passed. */
  private void place(
      JourneyVersions versions, CustomerId customer, Stream<PastEvent> past, Instant until) {
    JourneyWalk walk = walked(versions, past, until);
    if (!walk.runs().isEmpty()) {
      runs.replace(customer, versions, walk.runs());
    }
  }

  private static JourneyWalk walked(
      JourneyVersions versions, Stream<PastEvent> past, Instant until) {
    var walk = JourneyWalk.fromTheBeginning(versions);
    CorrectedPast.of(past.toList(), versions.inForce().map()::decides).stream()
        .sorted(BY_TIME)
        .filter(one -> !one.event().occurredAt().isAfter(until))
        .forEach(walk::happened);
    walk.passed(until);
    return walk;
  }
}
