package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Ends a granted tier. */
@Component
class TierGrantTimer implements Timer {
  static final String KIND = "loyalty.granted-tier";

  private static final int ID_LENGTH = 36;

  private final TierGrants grants;

  TierGrantTimer(TierGrants grants) {
    this.grants = grants;
  }

  static String key(String programme, UUID id) {
    return id + programme;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String follows() {
    return TierProgress.NAME;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    grants.ended(
        customer, key.substring(ID_LENGTH), UUID.fromString(key.substring(0, ID_LENGTH)), dueAt);
  }
}
