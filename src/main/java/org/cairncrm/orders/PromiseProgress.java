package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promised day of an order against what happened.
 *
 * @param promisedOn null if no day was promised
 * @param expectedOn the latest day on which a carrier expects to deliver goods that are under way;
 *     null if none is known
 * @param deliveredOn the day of the last delivery; null while goods are awaited, and if nothing was
 *     delivered
 * @param days the days from the promised day to the delivery, to the expected day, or to today,
 *     whichever the outcome is about; never negative
 * @param expectationPassed whether the expected day is over
 */
public record PromiseProgress(
    PromiseOutcome outcome,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate expectedOn,
    @Nullable LocalDate deliveredOn,
    int days,
    boolean expectationPassed) {

  static PromiseProgress of(Order order, ZoneId zone, Instant now) {
    LocalDate promised = order.promisedOn();
    LocalDate expected =
        open(order)
            .filter(one -> one.deliveredAt() == null && one.status() != ShipmentStatus.LOST)
            .map(Shipment::estimatedOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    LocalDate delivered =
        order.status().isOpen()
            ? null
            : order.shipments().stream()
                .map(Shipment::deliveredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(null);
    LocalDate today = LocalDate.ofInstant(now, zone);
    boolean passed = expected != null && expected.isBefore(today);
    if (promised == null) {
      return new PromiseProgress(PromiseOutcome.NONE, null, expected, delivered, 0, passed);
    }
    return of(order.status(), promised, expected, delivered, today);
  }

  private static Stream<Shipment> open(Order order) {
    return order.status().isOpen() ? order.shipments().stream() : Stream.of();
  }

  private static PromiseProgress of(
      OrderStatus status,
      LocalDate promised,
      @Nullable LocalDate expected,
      @Nullable LocalDate delivered,
      LocalDate today) {
    PromiseOutcome outcome;
    LocalDate until = promised;
    if (delivered != null) {
      until = delivered;
      outcome =
          delivered.isAfter(promised)
              ? PromiseOutcome.LATE
              : delivered.isBefore(promised) ? PromiseOutcome.EARLY : PromiseOutcome.ON_THE_DAY;
    } else if (!status.isOpen()) {
      outcome = PromiseOutcome.CANCELLED;
    } else if (today.isAfter(promised)) {
      until = today;
      outcome = PromiseOutcome.OVERDUE;
    } else if (expected != null && expected.isAfter(promised)) {
      until = expected;
      outcome = PromiseOutcome.EXPECTED_LATE;
    } else {
      outcome = PromiseOutcome.OPEN;
    }
    int days = Math.toIntExact(Math.abs(ChronoUnit.DAYS.between(promised, until)));
    boolean passed = expected != null && expected.isBefore(today);
    return new PromiseProgress(outcome, promised, expected, delivered, days, passed);
  }
}
