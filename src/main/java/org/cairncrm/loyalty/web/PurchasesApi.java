package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.CatalogueOffer;
import org.cairncrm.loyalty.Gift;
import org.cairncrm.loyalty.GiftShipment;
import org.cairncrm.loyalty.Gifts;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewPurchase;
import org.cairncrm.loyalty.Purchase;
import org.cairncrm.loyalty.PurchaseCancellation;
import org.cairncrm.loyalty.Purchases;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rewards that customers buy for points, and the gifts among them that have to be sent. */
@RestController
@Tag(name = "Loyalty")
class PurchasesApi {
  private final Purchases purchases;
  private final Gifts gifts;
  private final ShownCodes codes;

  PurchasesApi(Purchases purchases, Gifts gifts, ShownCodes codes) {
    this.purchases = purchases;
    this.gifts = gifts;
    this.codes = codes;
  }

  @GetMapping("/api/customers/{id}/loyalty/catalogue")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listCatalogueOffers",
      summary = "List the rewards on sale as a customer sees them, the cheapest first",
      description = "Each says how many points are missing. Sold-out rewards are in the list.")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  List<CatalogueOffer> offers(
      @PathVariable CustomerId id, @RequestParam @Nullable Language language) {
    return purchases.offers(id, language);
  }

  @PostMapping("/api/customers/{id}/loyalty/purchases")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "buyReward",
      summary = "Buy a reward of the catalogue for points of the customer",
      description =
          "The points are spent and the reward is given at once. The same source and externalId"
              + " again are answered with 200 and the purchase as it is now. If the reward cannot"
              + " be bought, the answer is 409 with the reason.")
  ResponseEntity<Purchase> buy(
      @PathVariable CustomerId id, @Valid @RequestBody NewPurchase purchase) {
    Outcome<Purchase> outcome = purchases.buy(id, purchase);
    return OutcomeResponse.of(
        new Outcome<>(codes.of(outcome.value()), outcome.created()),
        one -> "/api/loyalty/purchases/" + one.id());
  }

  @GetMapping("/api/customers/{id}/loyalty/purchases")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listPurchases",
      summary = "List the rewards that a customer bought, newest first")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  Page<Purchase> of(@PathVariable CustomerId id, PageRequest page) {
    return purchases.of(id, page).map(codes::of);
  }

  @GetMapping("/api/loyalty/purchases/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getPurchase", summary = "Read a purchase")
  @AuditedRead(action = "points-read", subject = "purchase:{id}")
  Purchase get(@PathVariable UUID id) {
    return codes.of(purchases.get(id));
  }

  @PostMapping("/api/loyalty/purchases/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "cancelPurchase",
      summary = "Cancel a purchase: its points and its piece go back, its reward is taken back",
      description =
          "Repeating it changes nothing. If the voucher was used, the gift was sent or the status"
              + " has ended, the answer is 409 with the reason.")
  ResponseEntity<Purchase> cancel(
      @PathVariable UUID id, @Valid @RequestBody PurchaseCancellation cancellation) {
    return ResponseEntity.ok(codes.of(purchases.cancel(id, cancellation)));
  }

  @GetMapping("/api/loyalty/gifts/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getGift", summary = "Read a gift")
  @AuditedRead(action = "points-read", subject = "gift:{id}")
  Gift gift(@PathVariable UUID id) {
    return gifts.get(id);
  }

  @PostMapping("/api/loyalty/gifts/{id}/shipment")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "sendGift",
      summary = "Mark a gift as sent",
      description = "Repeating it changes nothing. A cancelled gift is refused with 409.")
  ResponseEntity<Gift> send(@PathVariable UUID id, @Valid @RequestBody GiftShipment shipment) {
    return ResponseEntity.ok(gifts.send(id, shipment));
  }
}
