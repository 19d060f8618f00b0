package org.cairncrm.console.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/parked-reactions")
@Tag(name = "Operations")
class ParkedReactionsApi {
  private final ParkedReactions parked;

  ParkedReactionsApi(ParkedReactions parked) {
    this.parked = parked;
  }

  @GetMapping
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @Operation(operationId = "listParkedReactions", summary = "List parked reactions, newest first")
  Page<ParkedReaction> list(
      @RequestParam(required = false) @Nullable ParkedStatus status, PageRequest page) {
    return parked.list(status, page);
  }

  @GetMapping("/{id}")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @Operation(operationId = "getParkedReaction", summary = "Read a parked reaction")
  ParkedReaction get(@PathVariable UUID id) {
    return parked.get(id);
  }

  @PostMapping("/{id}/retry")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @Operation(
      operationId = "retryParkedReaction",
      summary = "Retry a parked reaction now, with all that wait behind it")
  ResponseEntity<Retried> retry(@PathVariable UUID id) {
    return ResponseEntity.ok(new Retried(parked.retry(id)));
  }

  @PostMapping("/{id}/dismissal")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @ResponseStatuses(409)
  @Operation(
      operationId = "dismissParkedReaction",
      summary = "Dismiss a parked reaction, so that those behind it continue")
  ResponseEntity<ParkedReaction> dismiss(
      @PathVariable UUID id, @Valid @RequestBody Dismissal dismissal) {
    return ResponseEntity.ok(parked.dismiss(id, dismissal.reason()));
  }

  /**
   * @param cleared whether nothing is parked any more for this customer and reaction
   */
  @Schema(name = "RetryResult")
  record Retried(boolean cleared) {}

  /** The reason for a dismissal. */
  @Schema(name = "NewDismissal")
  record Dismissal(@NotNull @SingleLine @Size(max = 300) String reason) {}
}
