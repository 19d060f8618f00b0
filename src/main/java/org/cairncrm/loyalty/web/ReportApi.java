package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.LoyaltyReport;
import org.cairncrm.loyalty.LoyaltyReports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class ReportApi {
  private final LoyaltyReports reports;

  ReportApi(LoyaltyReports reports) {
    this.reports = reports;
  }

  @GetMapping("/api/loyalty/report")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getLoyaltyReport",
      summary = "Read the liability by expiry month, the breakage, and what each rule gave")
  LoyaltyReport report(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    return reports.report(from, to);
  }
}
