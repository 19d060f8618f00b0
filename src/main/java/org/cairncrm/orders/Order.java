package org.cairncrm.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order with its shipments, returns and cancellations.
 *
 * @param number the order number that the shop and the customer use
 * @param nth its position among the customer's active orders at the time of recording, from 1
 * @param promisedOn the day by which delivery is promised, after all changes
 * @param delayedAt the time at which the delay became known; null when the order is not late or is
 *     closed
 * @param total the amount paid: the lines less their discounts and the order's, plus shipping and
 *     added tax, rounded to the currency's decimals
 * @param discounts on the whole order
 * @param taxIncluded the tax that prices and shipping contain
 * @param taxAdded the tax on top of prices and shipping
 * @param promiseChanges the changes of the promised day, the earliest first
 */
public record Order(
    OrderId id,
    CustomerId customerId,
    String number,
    String source,
    String externalId,
    Channel channel,
    Instant placedAt,
    int nth,
    OrderStatus status,
    @Nullable LocalDate promisedOn,
    @Nullable Instant delayedAt,
    Money total,
    List<OrderDiscount> discounts,
    Money shipping,
    Money taxIncluded,
    Money taxAdded,
    List<OrderLine> lines,
    List<Shipment> shipments,
    List<Reversal> reversals,
    List<PromiseChange> promiseChanges) {

  /** The order as it was placed, which is the answer to a repeated request. */
  Order asPlaced() {
    return asNth(nth);
  }

  Order asNth(int nth) {
    return new Order(
        id,
        customerId,
        number,
        source,
        externalId,
        channel,
        placedAt,
        nth,
        OrderStatus.PLACED,
        promiseChanges.isEmpty() ? promisedOn : promiseChanges.getFirst().previouslyOn(),
        null,
        total,
        discounts,
        shipping,
        taxIncluded,
        taxAdded,
        lines,
        List.of(),
        List.of(),
        List.of());
  }

  Order withLines(List<OrderLine> all) {
    return new Order(
        id,
        customerId,
        number,
        source,
        externalId,
        channel,
        placedAt,
        nth,
        status,
        promisedOn,
        delayedAt,
        total,
        discounts,
        shipping,
        taxIncluded,
        taxAdded,
        all,
        shipments,
        reversals,
        promiseChanges);
  }

  /** The promised day in force at that time; null if none had been promised. */
  @Nullable LocalDate promisedOn(Instant at) {
    @Nullable LocalDate day = asPlaced().promisedOn();
    for (PromiseChange change : promiseChanges) {
      if (!change.at().isAfter(at)) {
        day = change.promisedOn();
      }
    }
    return day;
  }

  /** The sum of the discounts on lines and on the whole order; null when there are none. */
  @Nullable Money discount() {
    BigDecimal off =
        Stream.concat(
                lines.stream().map(OrderLine::discount),
                discounts.stream().map(OrderDiscount::amount))
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return off.signum() == 0 ? null : new Money(off, total.currency()).trimmed();
  }
}
