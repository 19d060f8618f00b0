package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Compares the effects of two versions of a programme for one customer. */
final class CustomerComparison {
  private final Map<Cause, Difference> differences = new LinkedHashMap<>();
  private final Side draft = new Side();
  private final Side live = new Side();
  private final Set<String> rules = new LinkedHashSet<>();
  private @Nullable Currency currency;

  /**
   * @param live null if no version is in force
   */
  static SimulatedCustomer of(
      CustomerId customer, ProgrammeReplay draft, @Nullable ProgrammeReplay live) {
    var comparison = new CustomerComparison();
    comparison.add(draft, comparison.draft, 1);
    if (live != null) {
      comparison.add(live, comparison.live, -1);
    }
    return comparison.result(customer);
  }

  private void add(ProgrammeReplay replay, Side side, int sign) {
    for (ReplayedEffect effect : replay.effects()) {
      if (effect.kind() == ReplayedEffect.Kind.DECLINED) {
        continue;
      }
      Difference difference =
          differences.computeIfAbsent(
              new Cause(effect.order(), effect.rule().name()), cause -> new Difference());
      if (sign > 0) {
        rules.add(effect.rule().name());
      }
      side.points += effect.change();
      difference.points += sign * effect.change();
      ReplayedVoucher voucher = effect.voucher();
      if (voucher != null && effect.kind() == ReplayedEffect.Kind.VOUCHER_GIVEN) {
        add(voucher, side, difference, sign);
      }
    }
  }

  private void add(ReplayedVoucher voucher, Side side, Difference difference, int sign) {
    if (voucher.isRevoked()) {
      return;
    }
    side.vouchers++;
    difference.vouchers += sign;
    Money worth = voucher.worth();
    if (currency == null && worth != null) {
      currency = worth.currency();
    }
    if (worth != null && worth.currency().equals(currency)) {
      side.worth = side.worth.add(worth.amount());
      difference.worth = difference.worth.add(sign > 0 ? worth.amount() : worth.amount().negate());
    }
  }

  private SimulatedCustomer result(CustomerId customer) {
    Map.Entry<Cause, Difference> most =
        differences.entrySet().stream()
            .filter(one -> one.getValue().isSome())
            .max(Map.Entry.comparingByValue(Difference.SIZE))
            .orElse(null);
    return new SimulatedCustomer(
        customer,
        draft.points,
        live.points,
        draft.vouchers,
        live.vouchers,
        money(draft.worth),
        money(live.worth),
        List.copyOf(rules),
        most == null ? null : most.getKey().order(),
        most == null ? null : most.getKey().rule());
  }

  private @Nullable Money money(BigDecimal amount) {
    return currency == null ? null : new Money(amount, Objects.requireNonNull(currency));
  }

  private record Cause(@Nullable OrderId order, String rule) {}

  /** The points and vouchers of a customer on one version. */
  private static final class Side {
    private long points;
    private int vouchers;
    private BigDecimal worth = BigDecimal.ZERO;
  }

  /**
   * The difference that one rule makes for one order. The largest difference is in points, or else
   * in money.
   */
  private static final class Difference {
    private static final Comparator<Difference> SIZE =
        Comparator.comparingLong((Difference one) -> Math.abs(one.points))
            .thenComparing(one -> one.worth.abs())
            .thenComparingInt(one -> Math.abs(one.vouchers));

    private long points;
    private int vouchers;
    private BigDecimal worth = BigDecimal.ZERO;

    boolean isSome() {
      return points != 0 || vouchers != 0 || worth.signum() != 0;
    }
  }
}
