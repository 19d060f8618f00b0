package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.Money;

/** The points that an order earns: whole points for its total, rounded down. */
record PointsRule(
    ProgrammeVersion programme,
    String name,
    String title,
    BigDecimal pointsPerUnit,
    int activateAfterDays) {
  long points(Money total) {
    return total.amount().multiply(pointsPerUnit).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  Instant activatesAt(Instant placed) {
    return placed.plus(Duration.ofDays(activateAfterDays));
  }

  Decision decision(Money total) {
    return decision(
        said(total) + " bring " + counted(points(total)),
        List.of(brought("event.total.amount", total)));
  }

  /**
   * The decision to take back points for refunded money.
   *
   * @param taken how many of the points that the money had earned can still be taken
   */
  Decision takenBack(Money given, long taken) {
    long points = points(given);
    String left = taken == 0 ? "none" : String.valueOf(taken);
    return decision(
        said(given)
            + " given back had brought "
            + counted(points)
            + (taken < points ? ", but the orders have " + left + " left" : ""),
        points == 0
            ? List.of(brought("event.amount.amount", given))
            : List.of(
                brought("event.amount.amount", given),
                new Seen("points left of orders", taken + " of " + points, taken > 0)));
  }

  private Decision decision(String reason, List<Seen> saw) {
    return new Decision(programme.name(), name, title, programme.number(), reason, saw);
  }

  private Seen brought(String field, Money amount) {
    long points = points(amount);
    String rate = pointsPerUnit.toPlainString();
    return new Seen(
        "whole points of " + field + " × " + rate,
        amount.amount().toPlainString() + " × " + rate + " → " + points,
        points > 0);
  }

  private static String said(Money amount) {
    return amount.amount().toPlainString() + " " + amount.currency();
  }

  private static String counted(long points) {
    return points == 0 ? "no whole point" : points + (points == 1 ? " point" : " points");
  }
}
