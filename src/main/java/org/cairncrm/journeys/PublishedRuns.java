package org.cairncrm.journeys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Records in a customer's history what a publication does with each run that is under way. */
@Component
class PublishedRuns {
  private static final int MOST = 100_000;

  private final Commands commands;
  private final Events events;
  private final Journal journal;
  private final LiveMaps maps;
  private final CustomerRuns runs;

  PublishedRuns(
      Commands commands, Events events, Journal journal, LiveMaps maps, CustomerRuns runs) {
    this.commands = commands;
    this.events = events;
    this.journal = journal;
    this.maps = maps;
    this.runs = runs;
  }

  /**
   * Publishes the events, once also if the job repeats the customer.
   *
   * @return whether a run of the customer got what the policy says. A run that finishes on its
   *     version because the new one lacks its stage does not count for {@link
   *     PublicationPolicy#MIGRATE}.
   */
  boolean publish(PublicationOrder order, CustomerId customer, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    return commands.on(
        customer,
        at,
        () ->
            maps.versions(order.journey())
                .map(versions -> publish(order, versions, customer, at))
                .orElse(false));
  }

  /**
   * Lets the times of the new version pass that have passed for this customer. Left to themselves,
   * timers with a time in the past would wait for facts that are recorded late.
   */
  void letTimesPass(CustomerId customer, Instant now) {
    commands.on(customer, now, () -> true);
  }

  private boolean publish(
      PublicationOrder order, JourneyVersions versions, CustomerId customer, Instant at) {
    List<JourneyRepublished> known =
        journal.since(customer, order.publishedAt(), MOST).stream()
            .map(past -> past.event())
            .filter(JourneyRepublished.class::isInstance)
            .map(JourneyRepublished.class::cast)
            .filter(
                event ->
                    event.journey().equals(order.journey()) && event.version() == order.version())
            .toList();
    Set<Integer> done = known.stream().map(JourneyRepublished::run).collect(Collectors.toSet());
    List<JourneyRepublished> published =
        runs.of(customer, order.journey()).stream()
            .filter(
                run -> run.isOpen() && run.version != order.version() && !done.contains(run.number))
            .map(run -> event(order, versions, customer, run, at))
            .toList();
    published.forEach(event -> events.publish(event, order.comment()));
    PublicationPolicy policy = policy(order);
    return Stream.concat(known.stream(), published.stream())
        .anyMatch(event -> event.policy() == policy);
  }

  private static PublicationPolicy policy(PublicationOrder order) {
    return order.policy() == null ? PublicationPolicy.PIN : order.policy();
  }

  /** A run whose stage the new version lacks finishes on its version. */
  private static JourneyRepublished event(
      PublicationOrder order, JourneyVersions versions, CustomerId customer, Run run, Instant at) {
    PublicationPolicy policy = policy(order);
    PublishedMap next = versions.shown(order.version());
    Stage stage = null;
    if (policy == PublicationPolicy.MIGRATE) {
      stage = next.map().stage(order.mapping().getOrDefault(run.stage(), run.stage()));
      policy = stage == null ? PublicationPolicy.PIN : policy;
    }
    return new JourneyRepublished(
        customer,
        order.journey(),
        order.version(),
        next.map().title(),
        policy,
        run.number,
        run.key,
        run.version,
        run.stage(),
        versions.titles(run).map().titleOf(run.stage()),
        stage == null ? null : stage.name(),
        stage == null ? null : stage.title(),
        stage == null ? Map.of() : order.mapping(),
        policy == PublicationPolicy.DRAIN ? order.until() : null,
        at);
  }
}
