package org.cairncrm;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cairncrm.OlistOrder.Review;
import org.jspecify.annotations.Nullable;

/**
 * Computes a buyer's story from the data alone, by the rules of the programme as people say them.
 */
final class OlistComputed {
  private static final Duration WAIT = Duration.ofDays(30);

  private final List<OlistStory.Event> events = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private final List<String> account = new ArrayList<>();
  private long active;

  private OlistComputed() {}

  /** By the orders of one buyer as they were placed, once all that was due has happened. */
  static OlistStory story(List<OlistOrder> ofBuyer) {
    var computed = new OlistComputed();
    OlistOrder first = ofBuyer.getFirst();
    computed.event("customer-registered", first.placedAt(), "", "olist en BR");
    for (int i = 0; i < ofBuyer.size(); i++) {
      computed.bought(ofBuyer, i);
    }
    computed.account.add("pending 0, active " + computed.active);
    return new OlistStory(computed.events, computed.orders, computed.account);
  }

  /** Late is what was not there when the promised day was over: delivered then, or open still. */
  static boolean late(OlistOrder order) {
    Instant closed = order.deliveredAt() == null ? order.cancelledAt() : order.deliveredAt();
    return closed == null || !closed.isBefore(over(order));
  }

  private static Instant over(OlistOrder order) {
    return order.promisedOn().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private void bought(List<OlistOrder> ofBuyer, int place) {
    OlistOrder order = ofBuyer.get(place);
    List<OlistOrder> before =
        ofBuyer.subList(0, place).stream().filter(one -> stands(one, order.placedAt())).toList();
    int nth = before.size() + 1;
    Long days = before.isEmpty() ? null : days(before.getLast().placedAt(), order.placedAt());
    Instant revoked = revoked(ofBuyer, order, nth);
    event(
        "order-placed",
        order.placedAt(),
        order.id(),
        "nth %d, %s days after, %s BRL, promised %s"
            .formatted(nth, days, order.total().setScale(2), order.promisedOn()));
    event("shipment-handed-over", order.handedOverAt(), order.id(), "Correios");
    event("order-cancelled", order.cancelledAt(), order.id(), order.total().setScale(2) + " BRL");
    if (order.deliveredAt() != null) {
      LocalDate came = LocalDate.ofInstant(order.deliveredAt(), ZoneOffset.UTC);
      long late = Math.max(0, ChronoUnit.DAYS.between(order.promisedOn(), came));
      event("order-delivered", order.deliveredAt(), order.id(), late + " days late");
    }
    if (late(order)) {
      event("delivery-delayed", over(order), order.id(), "promised " + order.promisedOn());
      event("notification-skipped", over(order), order.id(), "delay-alert historical");
    }
    boolean awaited = late(order) && order.deliveredAt() == null && order.cancelledAt() == null;
    orders.add(
        "%s is no. %d, %s, late since %s"
            .formatted(order.id(), nth, status(order), awaited ? over(order) : null));
    points(order);
    if (nth % 3 == 0) {
      reward(order, "every-third-order", "voucher 10.00 BRL", 0, revoked);
    }
    if (days != null && days <= 10) {
      reward(order, "back-within-ten-days", "points 50", 50, revoked);
    }
    for (Review review : order.reviews()) {
      String said = review.text() == null ? "" : "\n" + review.text();
      event("interaction-recorded", review.at(), "", "web inbound " + review.subject() + said);
    }
  }

  private static boolean stands(OlistOrder order, Instant at) {
    return !order.placedAt().isAfter(at)
        && (order.cancelledAt() == null || order.cancelledAt().isAfter(at));
  }

  /** A reward for the n-th order ends with that order, or when fewer than n stand. */
  private static @Nullable Instant revoked(List<OlistOrder> ofBuyer, OlistOrder order, int nth) {
    return ofBuyer.stream()
        .map(OlistOrder::cancelledAt)
        .filter(Objects::nonNull)
        .filter(at -> at.isAfter(order.placedAt()))
        .filter(
            at ->
                at.equals(order.cancelledAt())
                    || ofBuyer.stream().filter(one -> stands(one, at)).count() < nth)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String status(OlistOrder order) {
    if (order.cancelledAt() != null) {
      return "cancelled";
    }
    if (order.deliveredAt() != null) {
      return "delivered";
    }
    return order.handedOverAt() == null ? "placed" : "in-transit";
  }

  /** One point a whole real, pending until the delivery or for thirty days. */
  private void points(OlistOrder order) {
    long points = order.total().setScale(0, RoundingMode.DOWN).longValueExact();
    Instant waited = order.placedAt().plus(WAIT);
    Instant delivered = order.deliveredAt();
    Instant cancelled = order.cancelledAt();
    event("points-earned", order.placedAt(), order.id(), points + " until " + waited);
    Instant activeAt = delivered != null && delivered.isBefore(waited) ? delivered : waited;
    if (cancelled != null && cancelled.isBefore(waited)) {
      activeAt = null;
    }
    event(
        "points-activated",
        activeAt,
        order.id(),
        points + " " + (waited.equals(activeAt) ? "waited" : "delivered"));
    event("points-reversed", cancelled, order.id(), Long.toString(points));
    active += cancelled == null ? points : 0;
    account.add(
        "%s earned %d: %s, %d left, active since %s"
            .formatted(
                order.id(),
                points,
                cancelled == null ? "active" : "reversed",
                cancelled == null ? points : 0,
                activeAt));
  }

  private void reward(
      OlistOrder order, String rule, String what, long points, @Nullable Instant revokedAt) {
    event("reward-issued", order.placedAt(), order.id(), rule + " " + what);
    event("reward-revoked", revokedAt, order.id(), rule);
    boolean revoked = revokedAt != null;
    // a voucher is for thirty days, and these orders are years old
    String kept = points > 0 ? "issued" : "expired";
    account.add(
        "%s brought %s, %s: %s".formatted(order.id(), rule, what, revoked ? "revoked" : kept));
    if (points > 0) {
      active += revoked ? 0 : points;
      account.add(
          "%s rewarded %d: %s, %d left, active since %s"
              .formatted(
                  order.id(),
                  points,
                  revoked ? "reversed" : "active",
                  revoked ? 0 : points,
                  order.placedAt()));
    }
  }

  private void event(String name, @Nullable Instant at, String order, String says) {
    if (at != null) {
      events.add(new OlistStory.Event(name, at, order, says));
    }
  }

  private static long days(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
