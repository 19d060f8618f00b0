package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a programme and how customers reach, keep and lose them.
 *
 * @param currency of the spend; null for other measures
 * @param months the length of a rolling window
 * @param stepwise whether a downgrade leads one tier down, and not to the tier that matches
 * @param graceDays how long a tier is kept after its time is over
 * @param tiers the lowest first
 */
record TierRules(
    TierMeasure measure,
    @Nullable Currency currency,
    TierWindow window,
    int months,
    boolean stepwise,
    int graceDays,
    List<Tier> tiers,
    ZoneId zone) {
  /** The measure as amounts are recorded with it: amounts of one never count for another. */
  String recorded() {
    String word = EnumWord.of(measure);
    return currency == null ? word : word + "-" + currency;
  }

  /** The index of the highest tier that an amount reaches; -1 for none. */
  int level(BigDecimal amount) {
    int level = -1;
    while (level + 1 < tiers.size() && amount.compareTo(tiers.get(level + 1).from()) >= 0) {
      level++;
    }
    return level;
  }

  int level(@Nullable String name) {
    for (int level = 0; level < tiers.size(); level++) {
      if (tiers.get(level).name().equals(name)) {
        return level;
      }
    }
    return -1;
  }

  @Nullable Tier tier(int level) {
    return level < 0 || level >= tiers.size() ? null : tiers.get(level);
  }

  /** The amount that decides on the tier at this time. */
  BigDecimal supporting(List<Qualification> all, Instant at) {
    return window == TierWindow.YEAR
        ? ofYear(all, at, year(at)).max(ofYear(all, at, year(at) - 1))
        : counting(all, at);
  }

  /** The amount that counts for the next tier at this time. */
  BigDecimal counting(List<Qualification> all, Instant at) {
    return switch (window) {
      case ROLLING -> sum(all, one -> !one.at().isAfter(at) && at.isBefore(leaves(one)));
      case YEAR -> ofYear(all, at, year(at));
      case JOINED -> sum(all, one -> !one.at().isAfter(at));
    };
  }

  /**
   * The time until which the tier is kept without further purchases, before the days of grace; null
   * if it is kept for ever.
   */
  @Nullable Instant keptUntil(List<Qualification> all, Instant at, int level) {
    Tier tier = tier(level);
    if (tier == null || window == TierWindow.JOINED) {
      return null;
    }
    if (supporting(all, at).compareTo(tier.from()) < 0) {
      return nextWindow(at);
    }
    if (window == TierWindow.YEAR) {
      boolean thisYear = ofYear(all, at, year(at)).compareTo(tier.from()) >= 0;
      return startOfYear(year(at) + (thisYear ? 2 : 1));
    }
    BigDecimal left = counting(all, at);
    for (Qualification one : inWindow(all, at)) {
      left = left.subtract(one.amount());
      if (left.compareTo(tier.from()) < 0) {
        return leaves(one);
      }
    }
    return null;
  }

  /** The end of the days of grace. */
  Instant withGrace(Instant end) {
    return end.atZone(zone).plusDays(graceDays).toInstant();
  }

  /**
   * The time by which the amount that is missing for the next tier must be reached; null if there
   * is no limit.
   */
  @Nullable Instant by(List<Qualification> all, Instant at) {
    return switch (window) {
      case JOINED -> null;
      case YEAR -> startOfYear(year(at) + 1);
      case ROLLING -> inWindow(all, at).stream().findFirst().map(this::leaves).orElse(null);
    };
  }

  private List<Qualification> inWindow(List<Qualification> all, Instant at) {
    return all.stream()
        .filter(one -> !one.at().isAfter(at) && at.isBefore(leaves(one)))
        .sorted(Comparator.comparing(Qualification::at))
        .toList();
  }

  /** The time from which an amount no longer counts in a rolling window. */
  private Instant leaves(Qualification one) {
    return one.at().atZone(zone).plusMonths(months).toInstant();
  }

  private Instant nextWindow(Instant at) {
    return window == TierWindow.YEAR
        ? startOfYear(year(at) + 1)
        : at.atZone(zone).plusMonths(months).toInstant();
  }

  private BigDecimal ofYear(List<Qualification> all, Instant at, int year) {
    return sum(all, one -> !one.at().isAfter(at) && year(one.at()) == year);
  }

  private static BigDecimal sum(List<Qualification> all, Predicate<Qualification> which) {
    return all.stream()
        .filter(which)
        .map(Qualification::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private int year(Instant at) {
    return at.atZone(zone).getYear();
  }

  private Instant startOfYear(int year) {
    return ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, zone).toInstant();
  }
}
