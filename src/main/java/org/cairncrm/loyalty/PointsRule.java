package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.Money;

/** How many points an order brings: whole ones for its total, rounded down. */
record PointsRule(
    String name, int version, String title, BigDecimal pointsPerUnit, int activateAfterDays) {
  long points(Money total) {
    return total.amount().multiply(pointsPerUnit).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  Instant activatesAt(Instant placed) {
    return placed.plus(Duration.ofDays(activateAfterDays));
  }

  Decision decision(Money total) {
    long points = points(total);
    String sum = total.amount().toPlainString() + " × " + pointsPerUnit.toPlainString();
    return new Decision(
        name,
        title,
        version,
        points == 0
            ? "%s %s bring no whole point"
                .formatted(total.amount().toPlainString(), total.currency())
            : "%s %s bring %d %s"
                .formatted(
                    total.amount().toPlainString(),
                    total.currency(),
                    points,
                    points == 1 ? "point" : "points"),
        List.of(
            new Seen(
                "whole points of event.total.amount × " + pointsPerUnit.toPlainString(),
                sum + " → " + points,
                points > 0)));
  }
}
