package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Membership;
import org.cairncrm.loyalty.Memberships;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.SingleLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}/loyalty/memberships")
@Tag(name = "Loyalty")
class MembershipsApi {
  private final Memberships memberships;

  MembershipsApi(Memberships memberships) {
    this.memberships = memberships;
  }

  /** A programme to join or to leave. */
  record ProgrammeChoice(@NotNull @SingleLine @Size(min = 1, max = 60) String programme) {}

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listMemberships",
      summary = "List the programmes that enrol on request, and when the customer joined them")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  List<Membership> of(@PathVariable CustomerId id) {
    return memberships.of(id);
  }

  @PostMapping
  @RequiresPermission(LoyaltyPermissions.ENROL)
  @ResponseStatuses({200, 404})
  @Operation(
      operationId = "joinProgramme",
      summary = "Enrol a customer in a programme that enrols on request")
  ResponseEntity<Membership> join(
      @PathVariable CustomerId id, @Valid @RequestBody ProgrammeChoice choice) {
    return ResponseEntity.ok(memberships.join(id, choice.programme()));
  }

  @PostMapping("/end")
  @RequiresPermission(LoyaltyPermissions.ENROL)
  @ResponseStatuses({200, 404})
  @Operation(
      operationId = "leaveProgramme",
      summary = "End the membership of a customer; points and rewards stay")
  ResponseEntity<Membership> leave(
      @PathVariable CustomerId id, @Valid @RequestBody ProgrammeChoice choice) {
    return ResponseEntity.ok(memberships.leave(id, choice.programme()));
  }
}
