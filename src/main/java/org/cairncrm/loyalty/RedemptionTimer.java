package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Releases reserved points if nobody confirmed their redemption before its deadline. */
@Component
class RedemptionTimer implements Timer {
  static final String KIND = "loyalty.redemption";

  private final RedemptionTable table;
  private final Redemptions redemptions;

  RedemptionTimer(RedemptionTable table, Redemptions redemptions) {
    this.table = table;
    this.redemptions = redemptions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    redemptions.release(table.get(UUID.fromString(key)), RedemptionStatus.EXPIRED, dueAt);
  }
}
