package org.cairncrm.journeys;

import java.util.Optional;

/** What rewards are worth. The module of the rewards has a bean of this type. */
@FunctionalInterface
public interface RewardValues {
  /** The value of the reward with this name; empty if it is not known. */
  Optional<RewardCost> of(String reward);
}
