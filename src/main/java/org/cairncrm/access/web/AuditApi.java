package org.cairncrm.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Audit;
import org.cairncrm.access.AuditEntry;
import org.cairncrm.access.AuditFilter;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
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

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "listAuditEntries", summary = "List the audit trail, newest first")
  @GetMapping("/api/audit")
  Page<AuditEntry> list(
      @Parameter(description = "Who did it: person:anna, system:shop or cairn:cairn")
          @RequestParam(required = false)
          @Nullable
          @Size(max = 200)
          String actor,
      @Parameter(description = "The action, such as customer-opened")
          @RequestParam(required = false)
          @Nullable
          @Size(max = 100)
          String action,
      @Parameter(
              description =
                  "The subject of the action, such as customer:<id>, token:shop or person:anna")
          @RequestParam(required = false)
          @Nullable
          @Size(max = 300)
          String subject,
      @Parameter(description = "Not before this moment") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Before this moment") @RequestParam(required = false)
          @Nullable Instant to,
      PageRequest page) {
    return audit.list(AuditFilter.of(actor, action, subject, from, to), page);
  }
}
