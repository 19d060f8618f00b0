package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.loyalty.Gift;
import org.cairncrm.loyalty.Gifts;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the gifts that have to be sent. */
@Component
class GiftsTile implements HomeTile<GiftsTile.WaitingGifts> {
  private static final int SHOWN = 5;

  private final Gifts gifts;
  private final CustomerNames names;

  GiftsTile(Gifts gifts, CustomerNames names) {
    this.gifts = gifts;
    this.names = names;
  }

  @Override
  public String name() {
    return "giftsToSend";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.LOYALTY_MANAGER, 18);
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.WRITE;
  }

  @Override
  public String template() {
    return "loyalty/gifts-tile";
  }

  @Override
  public WaitingGifts content(HomeView view) {
    List<Gift> first = gifts.oldestToSend(SHOWN);
    Map<CustomerId, String> named = names.of(first.stream().map(Gift::customerId).toList());
    return new WaitingGifts(
        gifts.toSend(),
        first.stream().map(one -> new GiftOfCustomer(one, named.get(one.customerId()))).toList());
  }

  /** The gifts that have to be sent, and those that wait longest. */
  record WaitingGifts(int toSend, List<GiftOfCustomer> first) {}

  /**
   * A gift with its customer.
   *
   * @param customerName null if the customer is unknown
   */
  record GiftOfCustomer(Gift gift, @Nullable String customerName) {}
}
