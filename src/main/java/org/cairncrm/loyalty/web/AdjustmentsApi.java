package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.Adjustment;
import org.cairncrm.loyalty.Adjustments;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewAdjustment;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class AdjustmentsApi {
  private final Adjustments adjustments;

  AdjustmentsApi(Adjustments adjustments) {
    this.adjustments = adjustments;
  }

  /** Why an adjustment is rejected. */
  record AdjustmentRejection(@NotBlank @FreeText @Size(max = 2000) String reason) {}

  @PostMapping("/api/loyalty/adjustments")
  @RequiresPermission(LoyaltyPermissions.ADJUST)
  @ResponseStatuses({201, 404})
  @Operation(
      operationId = "adjustPoints",
      summary = "Grant or deduct points, or ask for approval of more than the caller's limit")
  ResponseEntity<Adjustment> adjust(@Valid @RequestBody NewAdjustment adjustment) {
    Adjustment made = adjustments.adjust(adjustment);
    return ResponseEntity.created(URI.create("/api/loyalty/adjustments/" + made.id())).body(made);
  }

  @GetMapping("/api/loyalty/adjustments/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getAdjustment", summary = "Read an adjustment")
  @AuditedRead(action = "points-read", subject = "adjustment:{id}")
  Adjustment get(@PathVariable UUID id) {
    return adjustments.get(id);
  }

  @PostMapping("/api/loyalty/adjustments/{id}/approval")
  @RequiresPermission(LoyaltyPermissions.APPROVE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "approveAdjustment",
      summary = "Approve an adjustment that somebody else has asked for")
  ResponseEntity<Adjustment> approve(@PathVariable UUID id) {
    return ResponseEntity.ok(adjustments.approve(id));
  }

  @PostMapping("/api/loyalty/adjustments/{id}/rejection")
  @RequiresPermission(LoyaltyPermissions.APPROVE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "rejectAdjustment",
      summary = "Reject an adjustment that somebody else has asked for")
  ResponseEntity<Adjustment> reject(
      @PathVariable UUID id, @Valid @RequestBody AdjustmentRejection rejection) {
    return ResponseEntity.ok(adjustments.reject(id, rejection.reason()));
  }

  @GetMapping("/api/customers/{id}/loyalty/adjustments")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listAdjustments",
      summary = "List the adjustments of a customer, newest first")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  Page<Adjustment> of(@PathVariable CustomerId id, PageRequest page) {
    return adjustments.of(id, page);
  }
}
