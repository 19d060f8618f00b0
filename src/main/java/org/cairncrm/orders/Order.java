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
 * An order with all that became of it.
 *
 * @param number what the shop and the customer call it
 * @param nth which of the customer's standing orders it was when it was recorded, from 1
 * @param promisedOn the day by which delivery was promised
 * @param delayedAt since when it is known to be late; null when it is not, or is closed
 * @param total the amount paid: the lines less their discounts and the order's, with shipping and
 *     added tax, rounded to what can be paid
 * @param discounts on the whole order
 * @param taxIncluded the tax that prices and shipping contain
 * @param taxAdded the tax on top of them
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
    List<Reversal> reversals) {

  /** As it was when it was placed: the answer to whoever sends it again. */
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
        promisedOn,
        null,
        total,
        discounts,
        shipping,
        taxIncluded,
        taxAdded,
        lines,
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
        reversals);
  }

  /** What was taken off, of single lines and of the whole; null when nothing was. */
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
