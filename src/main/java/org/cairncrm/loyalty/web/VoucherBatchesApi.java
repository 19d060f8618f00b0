package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewVoucherBatch;
import org.cairncrm.loyalty.VoucherBatch;
import org.cairncrm.loyalty.VoucherBatchStop;
import org.cairncrm.loyalty.VoucherBatches;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/voucher-batches")
@Tag(name = "Loyalty")
class VoucherBatchesApi {
  private final VoucherBatches batches;

  VoucherBatchesApi(VoucherBatches batches) {
    this.batches = batches;
  }

  @PostMapping
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "createVoucherBatch",
      summary = "Make a shared code, or generate codes in the background")
  ResponseEntity<VoucherBatch> create(@Valid @RequestBody NewVoucherBatch wanted) {
    VoucherBatch batch = batches.create(wanted);
    return ResponseEntity.created(URI.create("/api/voucher-batches/" + batch.id())).body(batch);
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listVoucherBatches",
      summary = "List the newest 200 batches of vouchers")
  List<VoucherBatch> newest() {
    return batches.newest();
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getVoucherBatch",
      summary = "Read a batch: its terms, the progress of its job, and its uses")
  VoucherBatch batch(@PathVariable UUID id) {
    return batches.get(id);
  }

  @PostMapping("/{id}/stop")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "stopVoucherBatch",
      summary = "Stop a batch, so that none of its vouchers can be used any more")
  ResponseEntity<VoucherBatch> stop(
      @PathVariable UUID id, @Valid @RequestBody VoucherBatchStop stop) {
    return ResponseEntity.ok(batches.stop(id, stop));
  }

  @PostMapping("/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "cancelVoucherBatch",
      summary = "Cancel the job that generates the codes of a batch; codes that exist stay usable")
  ResponseEntity<VoucherBatch> cancel(@PathVariable UUID id) {
    return ResponseEntity.ok(batches.cancel(id));
  }
}
