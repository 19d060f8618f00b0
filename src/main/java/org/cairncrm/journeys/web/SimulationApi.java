package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.NewSimulation;
import org.cairncrm.journeys.Simulation;
import org.cairncrm.journeys.Simulations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journeys")
class SimulationApi {
  private final Simulations simulations;

  SimulationApi(Simulations simulations) {
    this.simulations = simulations;
  }

  @PostMapping("/api/journeys/{journey}/simulations")
  @RequiresPermission(JourneyPermissions.WRITE)
  @ResponseStatuses(201)
  @Operation(
      operationId = "simulateJourney",
      summary = "Try a journey map on the whole history, in the background",
      description = "Nothing is changed, and nothing is sent.")
  ResponseEntity<Simulation> start(
      @PathVariable @Size(max = 100) String journey, @Valid @RequestBody NewSimulation wanted) {
    Simulation started = simulations.start(journey, wanted.text());
    return ResponseEntity.created(
            URI.create("/api/journeys/" + journey + "/simulations/" + started.id()))
        .body(started);
  }

  @GetMapping("/api/journeys/{journey}/simulations/{id}")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "getJourneySimulation",
      summary = "Read what a simulation has counted so far")
  @AuditedRead(action = "simulation-read", subject = "journey:{journey}")
  Simulation get(@PathVariable @Size(max = 100) String journey, @PathVariable UUID id) {
    return simulations.get(journey, id);
  }

  @PostMapping("/api/journeys/{journey}/simulations/{id}/cancellation")
  @RequiresPermission(JourneyPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "cancelJourneySimulation", summary = "Cancel a simulation")
  ResponseEntity<Simulation> cancel(
      @PathVariable @Size(max = 100) String journey, @PathVariable UUID id) {
    return ResponseEntity.ok(simulations.cancel(journey, id));
  }
}
