package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that became of it.
 *
 * @param number what the shop and the customer call it
 * @param nth which of the customer's orders it is, from 1, in the order of recording
 * @param promisedOn the day by which delivery was promised
 * @param delayedAt since when it is known to be late; null when it is not, or is closed
 * @param total of all lines, rounded to what can be paid
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
        lines,
        List.of(),
        List.of());
  }
}
