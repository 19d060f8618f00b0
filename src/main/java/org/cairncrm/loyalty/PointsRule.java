package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule that gives points for the money of an order. They are taken back in proportion when goods
 * come back.
 *
 * @param rates by currency
 * @param otherwise the rate for other currencies; null if they earn nothing
 */
record PointsRule(
    RuleTerms terms,
    Map<Currency, PointsRate> rates,
    @Nullable PointsRate otherwise,
    PointsRounding rounding,
    List<PointsBonus> bonuses,
    List<PointsCap> caps,
    int activateAfterDays) {
  ProgrammeVersion programme() {
    return terms.programme();
  }

  String name() {
    return terms.name();
  }

  String title() {
    return terms.title();
  }

  Instant activatesAt(Instant placed) {
    return placed.plus(Duration.ofDays(activateAfterDays));
  }

  @Nullable PointsRate rate(Currency currency) {
    return rates.getOrDefault(currency, otherwise);
  }

  /** The points for money, in words, such as {@code 1 point for each 4.00 PLN}. */
  String words() {
    return otherwise != null
        ? CountedWords.points(otherwise.points()) + " for each unit of the total"
        : rates.entrySet().stream()
            .map(
                rate ->
                    "%s for each %s %s"
                        .formatted(
                            CountedWords.points(rate.getValue().points()),
                            rate.getValue().amount().toPlainString(),
                            rate.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** The points for an amount, without bonuses. */
  long points(Money paid) {
    return points(paid, BigDecimal.ONE);
  }

  private long points(Money paid, BigDecimal factor) {
    PointsRate rate = rate(paid.currency());
    return rate == null ? 0 : rounding.of(rate.of(paid.amount().multiply(factor)));
  }

  /** Decides how many points an order earns. The decision has the reason also for none. */
  Earning judge(RuleFacts facts) {
    OrderPlaced order = Objects.requireNonNull(facts.order(), "money is earned by orders");
    Judgement judgement = terms.judge(facts);
    List<Seen> saw = new ArrayList<>(judgement.saw());
    if (!judgement.held()) {
      return new Earning(this, 0, terms.decision(judgement.reason(), saw));
    }
    Money paid = paid(order, facts);
    PointsRate rate = rate(paid.currency());
    if (rate == null) {
      saw.add(new Seen("rate for " + paid.currency(), "none", false));
      return new Earning(
          this, 0, terms.decision("The rule has no rate for " + paid.currency(), saw));
    }
    BigDecimal factor = factor(facts);
    long points = points(paid, factor);
    saw.add(brought(field(), paid, factor, points));
    String reason = said(paid) + " bring " + counted(points) + times(factor);
    return capped(points, reason, saw, facts);
  }

  /**
   * The points that refunded money had earned: those of the money that was kept before, less those
   * of the money that is kept now. A cap has given fewer points than the money brings, and they are
   * taken back only when what is kept brings even fewer.
   *
   * @param given the points that the rule gave for the order
   * @param factor of the bonuses that applied to the order
   */
  long takenBack(long given, KeptMoney kept, BigDecimal factor) {
    return Math.min(given, points(kept.before(), factor))
        - Math.min(given, points(kept.now(), factor));
  }

  /** Whether the rule, as it is written, can have given these points for this money. */
  boolean explains(long given, Money counted, BigDecimal factor) {
    return points(counted, factor) >= given;
  }

  /** The amount that counts: of the selected products, or else of the whole order. */
  private Money paid(OrderPlaced order, RuleFacts facts) {
    ProductSelection products = terms.products();
    return products == null
        ? order.total()
        : products.among(facts.lines()).stream()
            .map(OrderLine::paid)
            .reduce(Money.zero(order.total().currency()), Money::plus);
  }

  private String field() {
    return terms.products() == null ? "event.total.amount" : "the products";
  }

  /** The product of the bonuses that apply to the order. */
  BigDecimal factor(RuleFacts facts) {
    return bonuses.stream()
        .filter(bonus -> bonus.applies(facts))
        .map(PointsBonus::factor)
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private Earning capped(long points, String reason, List<Seen> saw, RuleFacts facts) {
    long left = points;
    String why = reason;
    for (PointsCap cap : left == 0 ? List.<PointsCap>of() : caps) {
      CapWindow window = cap.per().window(facts.event().occurredAt(), terms.period().zone());
      long earned = facts.earned(programme().name(), name(), window);
      long room = Math.max(0, cap.most() - earned);
      saw.add(new Seen("at most " + cap.words(), CountedWords.points(earned), room > 0));
      if (room < left) {
        left = room;
        why =
            room == 0
                ? "The most that the rule gives is reached: " + cap.words()
                : reason
                    + ", but the limit of "
                    + cap.words()
                    + " leaves only "
                    + CountedWords.points(room);
      }
    }
    return new Earning(this, left, terms.decision(why, saw));
  }

  /**
   * The decision to take back points for refunded money.
   *
   * @param taken how many of the points that the money had earned can still be taken
   */
  Decision takenBack(Money given, long taken) {
    long points = points(given);
    String left = taken == 0 ? "none" : String.valueOf(taken);
    Seen brought = brought("event.amount.amount", given, BigDecimal.ONE, points);
    return terms.decision(
        said(given)
            + " given back had brought "
            + counted(points)
            + (taken < points ? ", but the orders have " + left + " left" : ""),
        points == 0
            ? List.of(brought)
            : List.of(
                brought, new Seen("points left of orders", taken + " of " + points, taken > 0)));
  }

  private Seen brought(String field, Money amount, BigDecimal factor, long points) {
    PointsRate rate = rate(amount.currency());
    String by = (rate == null ? "0" : rate.words()) + times(factor);
    return new Seen(
        "whole points of " + field + " × " + by,
        amount.amount().toPlainString() + " × " + by + " → " + points,
        points > 0);
  }

  private static String times(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? ""
        : " × " + factor.stripTrailingZeros().toPlainString();
  }

  private static String said(Money amount) {
    return amount.amount().toPlainString() + " " + amount.currency();
  }

  private static String counted(long points) {
    return points == 0 ? "no whole point" : CountedWords.points(points);
  }

  /** The decision about one order: 0 points if it earns none. */
  record Earning(PointsRule rule, long points, Decision decision) {}
}
