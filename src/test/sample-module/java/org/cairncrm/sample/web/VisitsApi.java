package org.cairncrm.sample.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.sample.Visit;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.sample.Visits;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.SingleLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Visits")
class VisitsApi {
  private final Visits visits;

  VisitsApi(Visits visits) {
    this.visits = visits;
  }

  /** A visit to be recorded. */
  record NewVisit(
      @NotNull CustomerId customerId, @NotNull @SingleLine @Size(max = 100) String store) {}

  @PostMapping("/api/visits")
  @RequiresPermission(VisitPermissions.WRITE)
  @ResponseStatuses({201, 404})
  @Operation(operationId = "recordVisit", summary = "Record that a customer is in a store")
  ResponseEntity<Visit> record(@Valid @RequestBody NewVisit visit) {
    return ResponseEntity.created(URI.create("/api/visits"))
        .body(visits.record(visit.customerId(), visit.store()));
  }

  @GetMapping("/api/visits")
  @RequiresPermission(VisitPermissions.READ)
  @Operation(operationId = "listVisits", summary = "List the latest visits")
  @AuditedRead(action = "visits-read", subject = "visits")
  Page<Visit> list() {
    return new Page<>(visits.latest(Page.USUAL), null);
  }
}
