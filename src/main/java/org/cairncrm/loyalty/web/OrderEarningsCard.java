package org.cairncrm.loyalty.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.OrderEarnings;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The points and rewards that came from an order, on its page. */
@Component
class OrderEarningsCard implements OrderCard {
  private final Loyalty loyalty;
  private final Clock clock;

  OrderEarningsCard(Loyalty loyalty, Clock clock) {
    this.loyalty = loyalty;
    this.clock = clock;
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
    return new Earned(customer, loyalty.earnings(customer, new OrderId(order)), clock.instant());
  }

  /** The content of the card at one moment. */
  public record Earned(CustomerId customer, OrderEarnings earnings, Instant now) {}
}
