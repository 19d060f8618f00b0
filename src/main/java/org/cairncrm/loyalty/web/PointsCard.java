package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.loyalty.IssuedReward;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The points and the vouchers of a customer. */
@Component
class PointsCard implements CustomerCard {
  private final Loyalty loyalty;
  private final ShownCodes codes;

  PointsCard(Loyalty loyalty, ShownCodes codes) {
    this.loyalty = loyalty;
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
    return "loyalty/customer-card";
  }

  @Override
  public Points content(CustomerId customer) {
    return new Points(codes.of(loyalty.account(customer)));
  }

  /** The content of the card. */
  public record Points(LoyaltyAccount account) {
    private static final int VOUCHERS = 5;

    /** The points as a bar of shares. */
    public ShareChart share() {
      return PointsShare.of(account);
    }

    /** Vouchers that can be used. */
    public List<IssuedReward> vouchers() {
      return account.rewards().stream()
          .filter(reward -> reward.voucher() != null && reward.usable())
          .limit(VOUCHERS)
          .toList();
    }
  }
}
