package org.cairncrm.loyalty;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The loyalty programmes, with the rules by which customers earn. */
@Component
public class Programmes {
  /** The topic of pages that show what programmes give. */
  public static final String TOPIC = "loyalty";

  private final LiveProgrammes live;

  Programmes(LiveProgrammes live) {
    this.live = live;
  }

  /** The programmes as versioned documents. */
  public Documents<?> documents() {
    return live.documents();
  }

  /** The rules of all programmes in force, each programme's in their order, with points first. */
  public List<LoyaltyRule> rules() {
    return live.all().stream().flatMap(this::rules).toList();
  }

  private Stream<LoyaltyRule> rules(LoyaltyProgramme programme) {
    DocumentVersion version = live.version(programme);
    return Stream.concat(
        programme.points().stream()
            .map(
                rule ->
                    rule(
                        version,
                        rule.name(),
                        rule.terms().title(),
                        rule.terms().conditions(),
                        gives(rule))),
        programme.rewards().stream()
            .map(
                rule ->
                    rule(
                        version,
                        rule.name(),
                        rule.title(),
                        rule.terms().conditions(),
                        gives(rule.gives()))));
  }

  private static LoyaltyRule rule(
      DocumentVersion version,
      String name,
      String title,
      @Nullable String condition,
      String gives) {
    return new LoyaltyRule(
        version.name(), version.version(), name, title, condition, gives, version.publishedAt());
  }

  private static String gives(PointsRule rule) {
    return "%s, active with the delivery or after %s"
        .formatted(rule.words(), CountedWords.days(rule.activateAfterDays()));
  }

  /** The reward in words. */
  static String gives(Reward reward) {
    return switch (reward) {
      case PointsReward points -> CountedWords.points(points.points()) + ", active at once";
      case VoucherReward voucher -> voucher.words();
      case GiftReward gift -> "the gift " + gift.title();
      case StatusReward status ->
          "the tier %s for %s".formatted(status.tier(), CountedWords.days(status.days()));
    };
  }
}
