package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a customer can buy a reward of the catalogue. */
@Component
class PurchaseChecks {
  private final PurchaseTable table;
  private final SpendablePoints spendable;
  private final Memberships memberships;

  PurchaseChecks(PurchaseTable table, SpendablePoints spendable, Memberships memberships) {
    this.table = table;
    this.spendable = spendable;
    this.memberships = memberships;
  }

  /**
   * @param price the price that the caller has seen; null for any
   * @throws Conflict with the reason if the customer cannot buy the reward now
   */
  void requireBuyable(CustomerId customer, CatalogueItem item, @Nullable Long price, Instant now) {
    CatalogueContent content = item.content();
    switch (item.state()) {
      case PLANNED -> throw new Conflict("The sale of this reward begins on " + content.from());
      case ENDED -> throw new Conflict("The sale of this reward ended on " + content.until());
      case WITHDRAWN -> throw new Conflict("This reward was withdrawn from the catalogue");
      case SOLD_OUT -> throw soldOut();
      case ON_SALE -> {}
    }
    if (price != null && !price.equals(content.points())) {
      throw new Conflict("The price is now " + CountedWords.points(content.points()));
    }
    LoyaltyProgramme first = toJoin(customer, content, now);
    if (first != null) {
      throw new Conflict("The customer is not a member of " + first.title());
    }
    Integer limit = content.limitPerCustomer();
    if (limit != null && table.bought(customer).getOrDefault(item.id(), 0) >= limit) {
      throw new Conflict("Each customer can have %d of this reward at most".formatted(limit));
    }
    spendable.requireNotBlocked(customer, content.currencyOfPoints());
    long there = spendable.active(customer, content.currencyOfPoints(), now);
    if (there < content.points()) {
      throw new Conflict(
          "The reward costs %s, and %s can be spent"
              .formatted(CountedWords.points(content.points()), CountedWords.points(there)));
    }
  }

  /** The programme that gives the status, if the customer has to join it first. */
  @Nullable LoyaltyProgramme toJoin(CustomerId customer, CatalogueContent content, Instant at) {
    StatusOffer status = content.status();
    return status == null ? null : memberships.toJoin(customer, status.programme(), at);
  }

  static Conflict soldOut() {
    return new Conflict("This reward is sold out");
  }
}
