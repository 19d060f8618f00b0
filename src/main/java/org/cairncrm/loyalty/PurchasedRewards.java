package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.springframework.stereotype.Component;

/**
 * Gives the rewards that customers bought, and takes them back. Called under the customer's lock.
 */
@Component
class PurchasedRewards {
  private final PurchaseTable table;
  private final VoucherTable vouchers;
  private final GiftTable gifts;
  private final TierGrants tiers;
  private final Commands commands;

  PurchasedRewards(
      PurchaseTable table,
      VoucherTable vouchers,
      GiftTable gifts,
      TierGrants tiers,
      Commands commands) {
    this.table = table;
    this.vouchers = vouchers;
    this.gifts = gifts;
    this.tiers = tiers;
    this.commands = commands;
  }

  void give(Purchase purchase, CatalogueContent content) {
    switch (content.kind()) {
      case VOUCHER -> giveVoucher(purchase, content);
      case GIFT -> {
        table.reward(purchase, null, null);
        commands
            .state(LoyaltyState.class, LoyaltyState::new)
            .add(
                new NewGift(
                    purchase.customerId(),
                    purchase.id(),
                    purchase.title(),
                    Objects.requireNonNull(content.gift()).sku(),
                    purchase.boughtAt()));
      }
      case STATUS -> {
        StatusOffer status = Objects.requireNonNull(content.status());
        table.reward(purchase, null, purchase.boughtAt().plus(Duration.ofDays(status.days())));
        tiers.grant(
            purchase.customerId(), purchase.id(), status, purchase.title(), purchase.boughtAt());
      }
    }
  }

  private void giveVoucher(Purchase purchase, CatalogueContent content) {
    VoucherTerms terms = Objects.requireNonNull(content.voucher());
    Instant expiresAt =
        purchase.boughtAt().plus(Duration.ofDays(Objects.requireNonNull(content.validDays())));
    table.reward(purchase, terms.value(), expiresAt);
    commands
        .state(LoyaltyState.class, LoyaltyState::new)
        .add(
            new NewVoucher(
                purchase.id(),
                VoucherCode.next(null),
                purchase.customerId(),
                purchase.id(),
                null,
                purchase.title(),
                terms,
                purchase.boughtAt(),
                null,
                expiresAt,
                1,
                null));
  }

  /**
   * @throws Conflict if the voucher was used, the gift was sent, or the status has ended
   */
  void takeBack(Purchase purchase, Instant at) {
    switch (purchase.kind()) {
      case VOUCHER -> {
        if (!vouchers.revoke(purchase.customerId(), purchase.id(), at)) {
          throw new Conflict("The voucher of this purchase was used, so that it stays");
        }
      }
      case GIFT -> {
        if (!gifts.cancel(purchase.customerId(), purchase.id(), at)) {
          throw new Conflict("The gift of this purchase was sent, so that it stays");
        }
      }
      case STATUS -> {
        if (!tiers.revoke(purchase.customerId(), purchase.id(), at)) {
          throw new Conflict("The status of this purchase has ended, so that it stays");
        }
      }
    }
  }
}
