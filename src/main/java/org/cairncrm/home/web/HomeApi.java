package org.cairncrm.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Role;
import org.cairncrm.home.Home;
import org.cairncrm.home.HomePermissions;
import org.cairncrm.home.HomeView;
import org.cairncrm.home.PeriodChoice;
import org.cairncrm.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Home")
class HomeApi {
  private final Home home;

  HomeApi(Home home) {
    this.home = home;
  }

  @GetMapping("/api/home")
  @RequiresPermission(HomePermissions.READ)
  @Operation(
      operationId = "getHome",
      summary = "Read the figures of the caller's home page",
      description =
          "Only tiles whose permission the caller has are there. A person has the tiles of their"
              + " role, a system has those of all roles.")
  @AuditedRead(action = "customers-listed", subject = "customers")
  HomeFigures home(
      @Parameter(description = "The tiles of this role") @RequestParam(required = false)
          @Nullable Role role,
      @Parameter(description = "A period that ends now, or the last calendar month")
          @RequestParam(required = false)
          @Nullable PeriodChoice period,
      @Parameter(description = "The first day of the period, instead of period; needs to")
          @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "The last day of the period; needs from")
          @RequestParam(required = false)
          @Nullable LocalDate to) {
    return HomeFigures.of(home, view(role, period, from, to));
  }

  private HomeView view(
      @Nullable Role role,
      @Nullable PeriodChoice period,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    if (from != null && to != null && period == null) {
      return home.view(role, from, to);
    }
    var checks = new Checks();
    if (from != null && to == null) {
      checks.add("to", "is required with from");
    }
    if (to != null && from == null) {
      checks.add("from", "is required with to");
    }
    if (period != null && (from != null || to != null)) {
      checks.add("period", "must be left out if from and to are given");
    }
    checks.throwIfAny();
    return home.view(role, period);
  }
}
