package org.cairncrm.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.Audit;
import org.cairncrm.access.AuditEntry;
import org.cairncrm.access.Needs;
import org.cairncrm.access.Permission;
import org.cairncrm.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Access")
class AuditApi {
  private final Audit audit;

  AuditApi(Audit audit) {
    this.audit = audit;
  }

  @Needs(Permission.ACCESS_MANAGE)
  @Operation(summary = "The audit trail, newest first")
  @GetMapping("/api/audit")
  Page<AuditEntry> list(
      @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
    return audit.list(cursor, limit);
  }
}
