package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewVoucherUse;
import org.cairncrm.loyalty.Voucher;
import org.cairncrm.loyalty.VoucherCheck;
import org.cairncrm.loyalty.VoucherRollback;
import org.cairncrm.loyalty.VoucherUse;
import org.cairncrm.loyalty.VoucherValidation;
import org.cairncrm.loyalty.Vouchers;
import org.cairncrm.shared.OutcomeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/vouchers")
@Tag(name = "Loyalty")
class VouchersApi {
  private final Vouchers vouchers;
  private final ShownCodes codes;

  VouchersApi(Vouchers vouchers, ShownCodes codes) {
    this.vouchers = vouchers;
    this.codes = codes;
  }

  @PostMapping("/validations")
  @RequiresPermission(LoyaltyPermissions.REDEEM)
  @Operation(
      operationId = "validateVoucher",
      summary = "Compute the discount of a voucher on a basket, without using the voucher")
  ResponseEntity<VoucherValidation> check(@Valid @RequestBody VoucherCheck check) {
    return ResponseEntity.ok(vouchers.check(check));
  }

  @PostMapping("/redemptions")
  @RequiresPermission(LoyaltyPermissions.REDEEM)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "redeemVoucher",
      summary = "Use a voucher on a basket",
      description =
          "The same source and externalId again are answered with 200 and the same use, or with 409"
              + " and the reason if the use was given back since.")
  ResponseEntity<VoucherUse> redeem(@Valid @RequestBody NewVoucherUse wanted) {
    return OutcomeResponse.of(
        vouchers.redeem(wanted), use -> "/api/vouchers/redemptions/" + use.id());
  }

  @GetMapping("/redemptions/{id}")
  @RequiresPermission(LoyaltyPermissions.REDEEM)
  @Operation(operationId = "getVoucherRedemption", summary = "Read one use of a voucher")
  @AuditedRead(action = "voucher-read", subject = "voucher-redemption:{id}")
  VoucherUse use(@PathVariable UUID id) {
    return vouchers.use(id);
  }

  @PostMapping("/redemptions/{id}/rollback")
  @RequiresPermission(LoyaltyPermissions.REDEEM)
  @Operation(
      operationId = "rollBackVoucherRedemption",
      summary = "Give a use back, so that the voucher can be used once more")
  ResponseEntity<VoucherUse> rollBack(
      @PathVariable UUID id, @Valid @RequestBody VoucherRollback rollback) {
    return ResponseEntity.ok(vouchers.rollBack(id, rollback));
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getVoucher", summary = "Read a voucher")
  @AuditedRead(action = "voucher-read", subject = "voucher:{id}")
  Voucher voucher(@PathVariable UUID id) {
    return codes.of(vouchers.get(id));
  }
}
