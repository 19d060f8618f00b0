package org.cairncrm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.cairncrm.OlistOrder.Review;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order, to be told to Cairn.
 *
 * @param review null when it is none
 */
record OlistFact(Instant at, Kind kind, OlistOrder order, @Nullable Review review) {
  /** In the order in which they are told when several were at the same time. */
  enum Kind {
    REGISTERED,
    PLACED,
    HANDED_OVER,
    DELIVERED,
    CANCELLED,
    REVIEWED
  }

  /** All that happened, in time order. */
  static List<OlistFact> of(Collection<List<OlistOrder>> byBuyer) {
    List<OlistFact> facts = new ArrayList<>();
    for (List<OlistOrder> orders : byBuyer) {
      OlistOrder first = orders.getFirst();
      add(facts, first.placedAt(), Kind.REGISTERED, first, null);
      for (OlistOrder order : orders) {
        add(facts, order.placedAt(), Kind.PLACED, order, null);
        add(facts, order.handedOverAt(), Kind.HANDED_OVER, order, null);
        add(facts, order.deliveredAt(), Kind.DELIVERED, order, null);
        add(facts, order.cancelledAt(), Kind.CANCELLED, order, null);
        order.reviews().forEach(one -> add(facts, one.at(), Kind.REVIEWED, order, one));
      }
    }
    facts.sort(
        Comparator.comparing(OlistFact::at)
            .thenComparing(OlistFact::kind)
            .thenComparing(fact -> fact.order().id()));
    return facts;
  }

  private static void add(
      List<OlistFact> facts,
      @Nullable Instant at,
      Kind kind,
      OlistOrder order,
      @Nullable Review review) {
    if (at != null) {
      facts.add(new OlistFact(at, kind, order, review));
    }
  }
}
