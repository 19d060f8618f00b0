package org.cairncrm.loyalty;

import org.cairncrm.events.Reaction;
import org.springframework.stereotype.Component;

/** Takes back gifts that were not sent, and granted tiers, with the rewards that rules gave. */
@Component
class GrantedRewards {
  private final GiftTable gifts;
  private final TierGrants tiers;

  GrantedRewards(GiftTable gifts, TierGrants tiers) {
    this.gifts = gifts;
    this.tiers = tiers;
  }

  /** A gift that was sent stays sent; the history has both. */
  @Reaction("loyalty.granted-rewards")
  void on(RewardRevoked revoked) {
    gifts.cancel(revoked.customer(), revoked.reward(), revoked.occurredAt());
    tiers.revoke(revoked.customer(), revoked.reward(), revoked.occurredAt());
  }
}
