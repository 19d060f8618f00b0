package org.cairncrm.loyalty.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.loyalty.ExpiringVoucher;
import org.cairncrm.loyalty.LoyaltyNews;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the vouchers that expire soon. */
@Component
class ExpiringVouchersTile implements HomeTile<ExpiringVouchersTile.ExpiringVouchers> {
  private static final int SHOWN = 6;
  private static final Duration SOON = Duration.ofDays(30);

  private final LoyaltyNews news;
  private final CustomerNames names;
  private final Clock clock;

  ExpiringVouchersTile(LoyaltyNews news, CustomerNames names, Clock clock) {
    this.news = news;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "expiringVouchers";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.LOYALTY_MANAGER, 20);
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public String template() {
    return "loyalty/expiring-vouchers-tile";
  }

  @Override
  public ExpiringVouchers content(HomeView view) {
    Instant now = clock.instant();
    Instant soon = now.plus(SOON);
    List<ExpiringVoucher> first = news.expiring(now, soon, SHOWN);
    Map<CustomerId, String> named =
        names.of(first.stream().map(ExpiringVoucher::customer).toList());
    return new ExpiringVouchers(
        first.stream()
            .map(
                one ->
                    new VoucherOfCustomer(
                        one.id(),
                        one.customer(),
                        named.get(one.customer()),
                        one.title(),
                        one.value(),
                        one.expiresAt()))
            .toList(),
        news.expiringCount(now, soon),
        news.expiringValue(now, soon));
  }

  /**
   * The vouchers that expire within thirty days.
   *
   * @param vouchers the first to expire
   * @param count all of them
   * @param values the value of all of them in each currency
   */
  record ExpiringVouchers(List<VoucherOfCustomer> vouchers, long count, List<Money> values) {}

  /**
   * A voucher with its customer.
   *
   * @param customerName null if the customer is unknown
   * @param value null for a voucher without a fixed amount
   */
  record VoucherOfCustomer(
      UUID id,
      CustomerId customerId,
      @Nullable String customerName,
      String title,
      @Nullable Money value,
      Instant expiresAt) {}
}
