package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.Money;

/**
 * The figures of one rule in a simulation so far. It is kept as JSON between the steps.
 *
 * <p>Reasons of absences are counted by their words, at most {@value #MOST_REASONS} of them.
 * Further reasons are counted by the condition that did not hold, so that the size is bounded.
 */
final class RuleTally {
  static final int MOST_REASONS = 60;

  public String title = "";
  public long times;
  public long earned;
  public long takenBack;
  public long expired;
  public long vouchers;
  public long revoked;
  public long used;
  public Map<String, BigDecimal> worth = new TreeMap<>();
  public Map<String, BigDecimal> discounts = new TreeMap<>();
  public Map<String, Long> absences = new LinkedHashMap<>();

  void add(ReplayedEffect effect) {
    switch (effect.kind()) {
      case EARNED -> {
        times++;
        earned += effect.points();
      }
      case TAKEN_BACK -> takenBack += effect.points();
      case EXPIRED -> expired += effect.points();
      case VOUCHER_GIVEN -> voucher(effect);
      case VOUCHER_REVOKED -> revoked++;
      case GRANTED -> {
        times++;
        if (effect.cost() != null) {
          add(worth, effect.cost());
        }
      }
      case GRANT_REVOKED -> {
        revoked++;
        if (effect.cost() != null) {
          worth.merge(
              effect.cost().currency().getCurrencyCode(),
              effect.cost().amount().negate(),
              BigDecimal::add);
        }
      }
      case DECLINED -> absent(Objects.requireNonNull(effect.declined()));
    }
  }

  private void voucher(ReplayedEffect effect) {
    ReplayedVoucher voucher = effect.voucher();
    times++;
    vouchers++;
    if (voucher != null) {
      Money amount = voucher.worth();
      if (!voucher.isRevoked() && amount != null) {
        add(worth, amount);
      }
      Money discount = voucher.discount();
      if (discount != null) {
        used++;
        add(discounts, discount);
      }
    }
  }

  static void add(Map<String, BigDecimal> sums, Money money) {
    sums.merge(money.currency().getCurrencyCode(), money.amount(), BigDecimal::add);
  }

  private void absent(Decision decision) {
    String reason = decision.reason();
    if (!absences.containsKey(reason) && absences.size() >= MOST_REASONS) {
      reason =
          decision.saw().stream()
              .filter(seen -> !seen.held())
              .map(Seen::condition)
              .findFirst()
              .orElse(decision.title());
    }
    absences.merge(reason, 1L, Long::sum);
  }
}
