package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsRuleTest {
  private static final PointsRule RULE =
      new PointsRule(
          new RuleTerms(
              new ProgrammeVersion("shop", 3),
              "points",
              "Points",
              RuleReader.ORDER,
              null,
              null,
              List.of(),
              false,
              new RulePeriod(null, null, ZoneOffset.UTC),
              false,
              0),
          Map.of(),
          PointsRate.perUnit(new BigDecimal("1.5")),
          PointsRounding.FLOOR,
          List.of(),
          List.of(),
          30);

  @ParameterizedTest
  @CsvSource({"0.00,0", "0.66,0", "0.67,1", "10.00,15", "84.90,127"})
  void gives_whole_points_rounded_down(String total, long points) {
    assertThat(RULE.points(eur(total))).isEqualTo(points);
  }

  @Test
  void makes_points_active_after_its_time() {
    assertThat(RULE.activatesAt(TestClock.START))
        .isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.50,0.50 EUR bring no whole point,0,false",
    "0.70,0.70 EUR bring 1 point,1,true",
    "2.00,2.00 EUR bring 3 points,3,true"
  })
  void says_why(String total, String reason, long points, boolean held) {
    assertThat(judged(total))
        .isEqualTo(
            new Decision(
                "shop",
                "points",
                "Points",
                3,
                reason,
                List.of(
                    new Seen(
                        "whole points of event.total.amount × 1.5",
                        total + " × 1.5 → " + points,
                        held))));
  }

  @ParameterizedTest
  @CsvSource({
    "2.00,3,'2.00 EUR given back had brought 3 points',true",
    "2.00,1,'2.00 EUR given back had brought 3 points, but the orders have 1 left',true",
    "0.70,0,'0.70 EUR given back had brought 1 point, but the orders have none left',false"
  })
  void says_why_points_are_taken_back(String given, long taken, String reason, boolean held) {
    long points = RULE.points(eur(given));

    assertThat(RULE.takenBack(eur(given), taken))
        .isEqualTo(
            new Decision(
                "shop",
                "points",
                "Points",
                3,
                reason,
                List.of(
                    new Seen(
                        "whole points of event.amount.amount × 1.5",
                        given + " × 1.5 → " + points,
                        true),
                    new Seen("points left of orders", taken + " of " + points, held))));
  }

  @Test
  void says_that_less_than_a_point_costs_none() {
    assertThat(RULE.takenBack(eur("0.50"), 0))
        .isEqualTo(
            new Decision(
                "shop",
                "points",
                "Points",
                3,
                "0.50 EUR given back had brought no whole point",
                List.of(
                    new Seen(
                        "whole points of event.amount.amount × 1.5", "0.50 × 1.5 → 0", false))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00,0.00,100,0",
    "33.35,33.35,100,33",
    "33.35,66.70,67,33",
    "0.60,0.60,100,0",
    "0.60,1.20,100,1",
    "50.00,50.00,80,50",
    "50.00,50.00,40,40",
    "20.00,50.00,0,0",
    "99.99,99.99,100,99",
    "30.00,100.00,70,70",
    "20.00,120.00,70,70"
  })
  void takes_back_the_share_of_what_was_returned(
      String goods, String returned, long remaining, long points) {
    Instant at = TestClock.START;
    OrderId order = OrderId.next();
    var lot = SampleLots.of(order, LotStatus.ACTIVE, 100, remaining, at, at, at);

    assertThat(lot.toReverse(eur(goods), eur(returned), eur("100.00"))).isEqualTo(points);
    assertThat(lot.account()).isEqualTo(LedgerAccount.ACTIVE);
  }

  private static Decision judged(String total) {
    return RULE.judge(GivenFacts.order(TestClock.START, eur(total), "TEA")).decision();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
