package org.cairncrm.console.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.SingleLine;
import org.cairncrm.work.StuckRow;
import org.cairncrm.work.Work;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stuck-due-rows")
@Tag(name = "Operations")
class StuckRowsApi {
  private final Work work;

  StuckRowsApi(Work work) {
    this.work = work;
  }

  @GetMapping
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @Operation(
      operationId = "listStuckDueRows",
      summary = "List the timers that failed too often, longest due first")
  Page<StuckRow> list(
      @RequestParam(defaultValue = "" + Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
    return new Page<>(work.stuck(limit), null);
  }

  @PostMapping("/retry")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @ResponseStatuses({204, 404})
  @Operation(operationId = "retryStuckDueRow", summary = "Retry a timer that failed too often")
  ResponseEntity<Void> retry(@Valid @RequestBody Which which) {
    work.retry(which.customer(), which.kind(), which.key());
    return ResponseEntity.noContent().build();
  }

  /** The reference to a due row, as in the list. */
  @Schema(name = "DueRowReference")
  record Which(
      @NotNull CustomerId customer,
      @NotNull @SingleLine @Size(max = 100) String kind,
      @NotNull @SingleLine @Size(max = 200) String key) {}
}
