package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds active lots with points left, in the order in which their points are spent. */
@Component
class SpendableLots {
  /** Each lot has at least one remaining point, so as many lots as points are enough. */
  private static final String OLDEST_EXPIRY_FIRST =
      """
      select %s from loyalty.lot where customer_id = ? and currency = ? and status = 'ACTIVE' and remaining > 0
      order by expires_at nulls last, earned_at, lot_id limit ?
      """
          .formatted(PointsLot.COLUMNS);

  private final JdbcTemplate jdbc;

  SpendableLots(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Splits points over the lots, those that expire first: at most the points that are left. */
  List<LotClawback> taking(CustomerId customer, String currency, long points) {
    return LotClawback.of(
        jdbc.query(
            Statement.of(OLDEST_EXPIRY_FIRST, customer.value(), currency, points),
            (row, number) -> PointsLot.of(row)),
        points);
  }
}
