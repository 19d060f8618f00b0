package org.cairncrm.loyalty;

import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OverviewPart;
import org.springframework.stereotype.Component;

/** The points of a customer, in the overview. */
@Component
class PointsPart implements OverviewPart<PointsBalance> {
  @Override
  public String name() {
    return "points";
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public Query<PointsBalance> query(CustomerId customer) {
    return new Query<>(
        Statement.of(
            "select pending, active - debt, reserved from loyalty.balance where customer_id = ? and"
                + " currency = ?",
            customer.value(),
            NewLot.POINTS),
        row ->
            row.next()
                ? new PointsBalance(row.getLong(1), row.getLong(2), row.getLong(3))
                : PointsBalance.NONE);
  }
}
