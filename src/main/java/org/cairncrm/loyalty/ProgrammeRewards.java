package org.cairncrm.loyalty;

import java.util.Optional;
import org.cairncrm.journeys.RewardCost;
import org.cairncrm.journeys.RewardValues;
import org.springframework.stereotype.Component;

/** The value of the rewards of the programmes in force, by the names of their rules. */
@Component
class ProgrammeRewards implements RewardValues {
  private final LiveProgrammes programmes;

  ProgrammeRewards(LiveProgrammes programmes) {
    this.programmes = programmes;
  }

  @Override
  public Optional<RewardCost> of(String reward) {
    return programmes.rewards().stream()
        .filter(rule -> rule.name().equals(reward))
        .findFirst()
        .flatMap(
            rule ->
                switch (rule.gives()) {
                  case PointsReward points -> Optional.of(new RewardCost(points.points(), null));
                  case VoucherReward voucher ->
                      Optional.ofNullable(voucher.amount())
                          .map(amount -> new RewardCost(null, amount));
                  case GiftReward gift -> Optional.empty();
                  case StatusReward status -> Optional.empty();
                });
  }
}
