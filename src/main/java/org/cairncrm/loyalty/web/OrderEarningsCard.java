package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.UUID;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.OrderEarnings;
import org.cairncrm.loyalty.VoucherUse;
import org.cairncrm.loyalty.Vouchers;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The points and rewards that came from an order, on its page. */
@Component
class OrderEarningsCard implements OrderCard {
  private final Loyalty loyalty;
  private final Vouchers vouchers;
  private final ShownCodes codes;

  OrderEarningsCard(Loyalty loyalty, Vouchers vouchers, ShownCodes codes) {
    this.loyalty = loyalty;
    this.vouchers = vouchers;
    this.codes = codes;
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public String template() {
    return "loyalty/order-card";
  }

  @Override
  public Earned content(CustomerId customer, UUID order) {
    OrderId id = new OrderId(order);
    return new Earned(
        customer, id, codes.of(loyalty.earnings(customer, id)), vouchers.uses(customer, id));
  }

  /**
   * The content of the card.
   *
   * @param uses the vouchers that were used on the order
   */
  public record Earned(
      CustomerId customer, OrderId order, OrderEarnings earnings, List<VoucherUse> uses) {}
}
