package org.cairncrm.loyalty;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reward of a loyalty programme in force, which can be granted by its name.
 *
 * @param name of its rule, unique among the programmes in force
 * @param programme the title of the programme
 * @param currencies the currencies in which it has amounts; empty if any will do
 * @param needsCurrency whether somebody has to name the currency of its amounts
 */
public record NamedReward(
    String name, String title, String programme, List<Currency> currencies, boolean needsCurrency) {
  public NamedReward {
    currencies = List.copyOf(currencies);
  }

  static NamedReward of(LoyaltyProgramme programme, RewardRule rule) {
    return switch (rule.gives()) {
      case VoucherReward voucher ->
          new NamedReward(
              rule.name(),
              rule.title(),
              programme.title(),
              voucher.amounts().keySet().stream().sorted(NamedReward::byCode).toList(),
              voucher.amounts().size() != 1 && hasAmounts(voucher));
      case PointsReward _, GiftReward _, StatusReward _ ->
          new NamedReward(rule.name(), rule.title(), programme.title(), List.of(), false);
    };
  }

  private static boolean hasAmounts(VoucherReward voucher) {
    return voucher.amount() != null
        || !voucher.amounts().isEmpty()
        || voucher.maximum() != null
        || voucher.minimumBasket() != null;
  }

  private static int byCode(Currency one, Currency other) {
    return one.getCurrencyCode().compareTo(other.getCurrencyCode());
  }

  /** Whether its amounts can be in this currency; null leaves the currency open. */
  public boolean fits(@Nullable Currency currency) {
    return currency == null
        ? !needsCurrency
        : currencies.isEmpty() || currencies.contains(currency);
  }
}
