package org.cairncrm.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The reactions that one attempt at a command parks, and those that must wait for parked ones. */
final class Parking {
  private final CommandEnvironment environment;
  private final LockedStreams streams;
  private final Map<CustomerId, Set<String>> blocked = new HashMap<>();
  private final List<NewParkedReaction> parks = new ArrayList<>();
  private @Nullable String turn;

  Parking(CommandEnvironment environment, LockedStreams streams) {
    this.environment = environment;
    this.streams = streams;
  }

  /**
   * Whether an earlier event of this customer is parked for the reaction, so this one must wait.
   */
  boolean mustWait(CustomerId customer, String reaction) {
    return streams.of(customer).parked > 0 && blocked(customer).contains(reaction);
  }

  /**
   * Whether work that continues the reaction must wait. It need not wait during the reaction's own
   * turn.
   */
  boolean holdsUp(CustomerId customer, String reaction) {
    return !reaction.equals(turn) && mustWait(customer, reaction);
  }

  /** Does the work that precedes the next retry of the reaction. */
  void inTurn(String reaction, Runnable work) {
    turn = reaction;
    try {
      work.run();
    } finally {
      turn = null;
    }
  }

  void behind(CustomerId customer, String reaction, long seq) {
    add(
        NewParkedReaction.behind(
            customer, reaction, seq, environment.now(), CommandMode.current().history()));
  }

  void first(CustomerId customer, String reaction, long seq, Exception error) {
    add(
        NewParkedReaction.first(
            customer,
            reaction,
            seq,
            environment.now(),
            environment.firstRetry(),
            error,
            CommandMode.current().history()));
  }

  /** Writes the rows parked so far. */
  void write() {
    List<NewParkedReaction> written = List.copyOf(parks);
    parks.clear();
    environment.parked().write(written);
  }

  /** Reads again which reactions wait for this customer, after parked ones were completed. */
  void lookAgain(CustomerId customer) {
    blocked.remove(customer);
  }

  private void add(NewParkedReaction park) {
    blocked(park.customer()).add(park.reaction());
    streams.of(park.customer()).parked++;
    parks.add(park);
  }

  private Set<String> blocked(CustomerId customer) {
    return blocked.computeIfAbsent(customer, this::waiting);
  }

  /** The waiting reactions in the table, and those that are yet to be written there. */
  private Set<String> waiting(CustomerId customer) {
    Set<String> all = environment.parked().reactions(customer);
    parks.stream()
        .filter(park -> park.customer().equals(customer))
        .map(NewParkedReaction::reaction)
        .forEach(all::add);
    return all;
  }
}
