package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The lots that one programme has given one customer in a replay. They change as those in the books
 * do, except that nothing is redeemed.
 */
final class ReplayedLots {
  private final Map<UUID, PointsLot> lots = new LinkedHashMap<>();

  /** The ends of waiting periods, the earliest first. */
  private final PriorityQueue<Moment> activations = new PriorityQueue<>();

  /** The times at which points expire, the earliest first. */
  private final PriorityQueue<Moment> expiries = new PriorityQueue<>();

  void earn(NewLot earned) {
    PointsLot lot = earned.opened();
    keep(lot);
    activations.add(new Moment(lot.activatesAt(), lot.id()));
    Instant end = lot.expiresAt();
    if (end != null) {
      expiries.add(new Moment(end, lot.id()));
    }
  }

  private void keep(PointsLot lot) {
    lots.put(lot.id(), lot);
  }

  List<PointsLot> all() {
    return List.copyOf(lots.values());
  }

  @Nullable PointsLot find(UUID id) {
    return lots.get(id);
  }

  /** The lots that an order itself earned, without those of rewards. */
  List<PointsLot> of(OrderId order) {
    return lots.values().stream()
        .filter(lot -> lot.reward() == null && order.equals(lot.order()))
        .toList();
  }

  /** As {@link LotSums#earned}. */
  long earned(@Nullable String rule, CapWindow within) {
    return lots.values().stream()
        .filter(lot -> rule == null || rule.equals(lot.rule()))
        .filter(lot -> lot.status() != LotStatus.REVERSED && within.includes(lot.earnedAt()))
        .mapToLong(PointsLot::points)
        .sum();
  }

  /** As {@link Ledger#withPointsLeft}. */
  List<PointsLot> withPointsLeft(String rule) {
    List<PointsLot> newestFirst = new ArrayList<>(lots.values());
    newestFirst.removeIf(
        lot -> lot.reward() != null || lot.remaining() == 0 || !rule.equals(lot.rule()));
    return newestFirst.reversed().stream()
        .sorted(Comparator.comparing(PointsLot::earnedAt).reversed())
        .toList();
  }

  /** Takes remaining points back, and returns how many these are. */
  long reverse(UUID id, long points) {
    PointsLot lot = Objects.requireNonNull(lots.get(id));
    long taken = Math.min(points, lot.remaining());
    if (taken > 0) {
      keep(lot.reversed(taken));
    }
    return taken;
  }

  void activate(PointsLot lot, Instant at) {
    if (lot.status() == LotStatus.PENDING) {
      keep(lot.activated(at));
    }
  }

  void deactivate(PointsLot lot) {
    keep(lot.deactivated());
    activations.add(new Moment(lot.activatesAt(), lot.id()));
  }

  /** Activates the points whose waiting period is over, and returns those that expire by then. */
  List<PointsLot> pass(Instant until) {
    while (Moment.isDue(activations.peek(), until)) {
      PointsLot lot = Objects.requireNonNull(lots.get(activations.remove().lot()));
      activate(lot, lot.activatesAt());
    }
    List<PointsLot> expired = new ArrayList<>();
    while (Moment.isDue(expiries.peek(), until)) {
      PointsLot lot = Objects.requireNonNull(lots.get(expiries.remove().lot()));
      if (lot.remaining() > 0) {
        expired.add(lot);
        keep(lot.expired());
      }
    }
    return expired;
  }

  /** A time at which a lot changes. */
  private record Moment(Instant at, UUID lot) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      return at.compareTo(other.at);
    }

    static boolean isDue(@Nullable Moment next, Instant until) {
      return next != null && !next.at.isAfter(until);
    }
  }
}
