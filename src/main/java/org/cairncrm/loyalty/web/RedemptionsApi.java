package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewRedemption;
import org.cairncrm.loyalty.Redemption;
import org.cairncrm.loyalty.Redemptions;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class RedemptionsApi {
  private final Redemptions redemptions;

  RedemptionsApi(Redemptions redemptions) {
    this.redemptions = redemptions;
  }

  /**
   * The confirmation of a redemption.
   *
   * @param orderId the order that is paid with the points; null leaves it as it is
   */
  record RedemptionConfirmation(@Nullable OrderId orderId) {}

  @PostMapping("/api/loyalty/redemptions")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "redeemPoints",
      summary = "Reserve points of a customer, or spend them at once",
      description =
          "The same source and externalId again are answered with 200 and the redemption as it is"
              + " now: its status says whether it has ended.")
  ResponseEntity<Redemption> redeem(@Valid @RequestBody NewRedemption redemption) {
    return OutcomeResponse.of(
        redemptions.redeem(redemption), one -> "/api/loyalty/redemptions/" + one.id());
  }

  @GetMapping("/api/loyalty/redemptions/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getRedemption", summary = "Read a redemption")
  @AuditedRead(action = "points-read", subject = "redemption:{id}")
  Redemption get(@PathVariable UUID id) {
    return redemptions.get(id);
  }

  @PostMapping("/api/loyalty/redemptions/{id}/confirmation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "confirmRedemption",
      summary = "Spend the reserved points",
      description =
          "Repeating it changes nothing. If the points were released or given back, it is refused"
              + " with 409 and the reason.")
  ResponseEntity<Redemption> confirm(
      @PathVariable UUID id, @Valid @RequestBody RedemptionConfirmation confirmation) {
    return ResponseEntity.ok(redemptions.confirm(id, confirmation.orderId()));
  }

  @PostMapping("/api/loyalty/redemptions/{id}/release")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "releaseRedemption", summary = "Release the reserved points")
  ResponseEntity<Redemption> release(@PathVariable UUID id) {
    return ResponseEntity.ok(redemptions.release(id));
  }

  @PostMapping("/api/loyalty/redemptions/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "cancelRedemption",
      summary = "Give all spent points back to the lots that they came from")
  ResponseEntity<Redemption> cancel(@PathVariable UUID id) {
    return ResponseEntity.ok(redemptions.cancel(id));
  }

  @GetMapping("/api/customers/{id}/loyalty/redemptions")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listRedemptions",
      summary = "List the redemptions of a customer, newest first")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  Page<Redemption> of(@PathVariable CustomerId id, PageRequest page) {
    return redemptions.of(id, page);
  }
}
