package org.cairncrm.loyalty;

/** Points that are active at once. */
public record PointsReward(long points) implements Reward {
  public PointsReward {
    if (points <= 0) {
      throw new IllegalArgumentException("A reward of points has at least one");
    }
  }
}
