package org.cairncrm.loyalty;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published loyalty programme.
 *
 * @param points null for a programme of rewards only
 */
record LoyaltyProgramme(
    ProgrammeVersion version, String title, @Nullable PointsRule points, List<RewardRule> rewards) {
  private Stream<String> ruleNames() {
    return Stream.concat(
        Stream.ofNullable(points).map(PointsRule::name), rewards.stream().map(RewardRule::name));
  }

  /**
   * The reason why both programmes cannot be in force together: an order would earn its points
   * twice, or two rules would have the same name. Null if there is no conflict.
   */
  @Nullable String conflict(LoyaltyProgramme other) {
    if (points != null && other.points() != null) {
      return "The programme '%s', which is in force, gives points for each order already: retire it, or leave out 'points'"
          .formatted(other.version().name());
    }
    return ruleNames()
        .filter(name -> other.ruleNames().anyMatch(name::equals))
        .findFirst()
        .map(
            name ->
                "The programme '%s', which is in force, has a rule '%s' too: rename this one, or retire that programme"
                    .formatted(other.version().name(), name))
        .orElse(null);
  }
}
