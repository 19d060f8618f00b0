package org.cairncrm.offers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of an offer: what its customers ordered from its beginning until some days after its
 * end, against the control group. All who have the offer count, whether they accepted it or not.
 *
 * @param from the moment from which orders count
 * @param until the moment from which orders no longer count
 * @param complete whether that moment has come
 * @param control no customers without a control group
 * @param orders the difference of the shares who ordered; null without a control group
 * @param revenue per customer, by currency
 */
public record OfferLift(
    Instant from,
    Instant until,
    boolean complete,
    LiftGroup offered,
    LiftGroup control,
    @Nullable ShareLift orders,
    List<RevenueLift> revenue,
    AttributedOrders attributed) {
  public OfferLift {
    revenue = List.copyOf(revenue);
  }
}
