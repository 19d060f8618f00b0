package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.journeys.FigurePeriod;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyOverview;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.NewStageMove;
import org.cairncrm.journeys.StageCustomer;
import org.cairncrm.journeys.TouchpointOccurrence;
import org.cairncrm.journeys.VersionFigures;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journeys")
class JourneyApi {
  private final Journeys journeys;

  JourneyApi(Journeys journeys) {
    this.journeys = journeys;
  }

  @GetMapping("/api/journeys")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(operationId = "listJourneys", summary = "List the published journeys")
  Page<JourneyOverview> list() {
    return new Page<>(journeys.list(), null);
  }

  @GetMapping("/api/journeys/{journey}")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(operationId = "getJourney", summary = "Read a journey with the figures of each stage")
  JourneyFigures map(
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(defaultValue = FigurePeriod.USUAL) @Size(max = 10) String period) {
    return journeys.map(journey, period);
  }

  @GetMapping("/api/journeys/{journey}/versions")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "compareJourneyVersions",
      summary = "Compare the figures of the versions of a journey")
  Page<VersionFigures> versions(
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(defaultValue = FigurePeriod.USUAL) @Size(max = 10) String period) {
    return new Page<>(journeys.versions(journey, period), null);
  }

  @GetMapping("/api/journeys/{journey}/stages/{stage}/customers")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "listStageCustomers",
      summary = "List the customers in a stage, longest there first")
  @AuditedRead(action = "stage-read", subject = "stage:{journey}/{stage}")
  Page<StageCustomer> customers(
      @PathVariable @Size(max = 100) String journey,
      @PathVariable @Size(max = 100) String stage,
      @RequestParam(defaultValue = "false") boolean stalled,
      @RequestParam(defaultValue = "false") boolean overTarget,
      PageRequest page) {
    return journeys.customers(journey, stage, stalled || overTarget, page);
  }

  @GetMapping("/api/journeys/{journey}/stages/{stage}/touchpoints/{touchpoint}/occurrences")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "listTouchpointOccurrences",
      summary = "List the events that a touchpoint counts, newest first")
  @AuditedRead(action = "touchpoint-read", subject = "stage:{journey}/{stage}")
  Page<TouchpointOccurrence> occurrences(
      @PathVariable @Size(max = 100) String journey,
      @PathVariable @Size(max = 100) String stage,
      @PathVariable @Min(1) @Max(1000) int touchpoint,
      @RequestParam(defaultValue = FigurePeriod.USUAL) @Size(max = 10) String period,
      PageRequest page) {
    return journeys.occurrences(journey, stage, touchpoint, period, page);
  }

  @PostMapping("/api/customers/{customer}/journeys/{journey}/moves")
  @RequiresPermission(JourneyPermissions.MOVE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "moveCustomer", summary = "Move a customer to another stage by hand")
  ResponseEntity<Page<JourneyProgress>> move(
      @PathVariable CustomerId customer,
      @PathVariable @Size(max = 100) String journey,
      @Valid @RequestBody NewStageMove move) {
    return ResponseEntity.ok(new Page<>(journeys.move(customer, journey, move), null));
  }

  @GetMapping("/api/customers/{customer}/journeys")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "listCustomerJourneys",
      summary = "List a customer's position on each journey")
  @AuditedRead(action = "journeys-read", subject = "customer:{customer}")
  Page<JourneyProgress> standings(@PathVariable CustomerId customer) {
    return new Page<>(journeys.standings(customer), null);
  }
}
