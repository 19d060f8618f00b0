package org.cairncrm;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What Cairn should know of a buyer, or does know.
 *
 * @param events all of the history but the journey's
 * @param orders each with its place among the buyer's orders, its status, and since when it is late
 * @param account the balances, and each lot and reward with what became of it
 */
record OlistStory(List<Event> events, List<String> orders, List<String> account) {
  /**
   * @param name as in the journal
   * @param order by Olist's id; empty when it is of none
   * @param says what else matters
   */
  record Event(String name, Instant at, String order, String says) {}

  List<Event> events(Predicate<String> names) {
    return events.stream().filter(event -> names.test(event.name())).toList();
  }
}
