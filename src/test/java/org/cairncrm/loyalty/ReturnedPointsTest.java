package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.GivenFacts.line;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.PurchasedGoods;
import org.cairncrm.orders.RefundedGoods;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a return, a lot holds the points of what was kept. */
class ReturnedPointsTest {
  private static final Instant AT = TestClock.START;
  private static final String PER_EURO = "gives: {points: 1, per: [{amount: 1, currency: EUR}]}";

  private final DocumentReader<LoyaltyProgramme> reader =
      new DocumentReader<>(
          new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneId.of("Europe/Warsaw")));
  private final List<RefundedGoods> refunds = new ArrayList<>();
  private BigDecimal refunded = BigDecimal.ZERO;

  @ParameterizedTest
  @CsvSource({"20.00,64", "0.90,84", "0.91,83", "84.89,0"})
  void the_lot_holds_the_points_of_the_rest(String refund, long left) {
    assertThat(84 - taken(rule(PER_EURO), 84, "84.90", refund, null)).isEqualTo(left);
  }

  @Test
  void small_returns_add_up() {
    PointsRule rule = rule(PER_EURO);
    long left = 84;
    for (int i = 0; i < 10; i++) {
      left -= taken(rule, 84, "84.90", "0.90", null);
    }

    assertThat(left).isEqualTo(75);
  }

  @Test
  void a_cap_takes_nothing_while_the_rest_brings_as_much() {
    PointsRule rule = rule(PER_EURO);

    assertThat(taken(rule, 50, "84.90", "30.00", null)).isZero();
    assertThat(taken(rule, 50, "84.90", "20.00", null)).isEqualTo(16);
  }

  @Test
  void a_bonus_counts_as_it_did_for_the_order() {
    PointsRule rule =
        rule(PER_EURO + "\n    multiply: [{factor: 2.5, when: event.total.amount > 80.0}]");

    assertThat(taken(rule, 212, "84.90", "20.00", new BigDecimal("2.5"))).isEqualTo(212 - 162);
  }

  @Test
  void points_that_the_rule_does_not_explain_are_taken_back_in_proportion() {
    assertThat(taken(rule(PER_EURO), 90, "84.90", "20.00", null)).isEqualTo(21);
    assertThat(
            ReturnedPoints.of(
                lot(84), null, refund("84.90", "20.00"), this::goods, rule -> BigDecimal.ONE))
        .isEqualTo(20);
  }

  @Test
  void a_rule_for_products_loses_only_what_came_back_of_them() {
    PointsRule rule = rule("products: [TEA*]\n    " + PER_EURO);

    assertThat(taken(rule, 30, "60.00", "29.50", null, Map.of("CUP", "29.50"))).isZero();
    assertThat(taken(rule, 30, "60.00", "10.50", null, Map.of("TEA-2", "10.50"))).isEqualTo(11);
    assertThat(taken(rule, 30, "60.00", "6.00", null)).isEqualTo(3);
  }

  private long taken(
      PointsRule rule, long given, String total, String refund, @Nullable BigDecimal factor) {
    return taken(rule, given, total, refund, factor, Map.of());
  }

  private long taken(
      PointsRule rule,
      long given,
      String total,
      String refund,
      @Nullable BigDecimal factor,
      Map<String, String> paid) {
    RefundedMoney money = refund(total, refund);
    Map<String, BigDecimal> goods = new HashMap<>();
    paid.forEach((sku, amount) -> goods.put(sku, new BigDecimal(amount)));
    refunds.add(new RefundedGoods(money.amount(), goods));
    return ReturnedPoints.of(lot(given), rule, money, this::goods, any -> factor);
  }

  private RefundedMoney refund(String total, String refund) {
    refunded = refunded.add(new BigDecimal(refund));
    return new RefundedMoney(eur(refund), eur(refunded.toPlainString()), eur(total));
  }

  private PurchasedGoods goods() {
    return new PurchasedGoods(
        List.of(
            line(1, "TEA-1", eur("12.00")),
            line(2, "TEA-2", eur("18.00")),
            line(3, "CUP", eur("30.00"))),
        refunds);
  }

  private PointsRule rule(String rule) {
    var check =
        reader.check(
            "programme: it\ntitle: It\nearning:\n  - rule: it\n    title: It\n    " + rule + "\n",
            1);
    assertThat(check.faults()).isEmpty();
    return Objects.requireNonNull(check.document()).points().getFirst();
  }

  private static PointsLot lot(long points) {
    return SampleLots.of(OrderId.next(), LotStatus.ACTIVE, points, points, AT, AT, AT);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
