package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulations;
import org.cairncrm.loyalty.SimulatedCustomer;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class ProgrammeSimulationApi {
  private static final String PATH = "/api/loyalty-programmes/{name}/simulations";

  private final ProgrammeSimulations simulations;

  ProgrammeSimulationApi(ProgrammeSimulations simulations) {
    this.simulations = simulations;
  }

  @PostMapping(PATH)
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses(201)
  @Operation(
      operationId = "simulateLoyaltyProgramme",
      summary = "Try a programme on the history of all customers, in the background",
      description =
          "The draft, or a published version, is run over a period beside the version in force."
              + " Nothing is changed, and nothing is sent.")
  ResponseEntity<ProgrammeSimulation> start(
      @PathVariable @Size(max = 100) String name,
      @Valid @RequestBody NewProgrammeSimulation wanted) {
    ProgrammeSimulation started = simulations.start(name, wanted);
    return ResponseEntity.created(
            URI.create("/api/loyalty-programmes/" + name + "/simulations/" + started.id()))
        .body(started);
  }

  @GetMapping(PATH)
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listLoyaltyProgrammeSimulations",
      summary = "List the last ten simulations of a programme, newest first")
  List<ProgrammeSimulation> list(@PathVariable @Size(max = 100) String name) {
    return simulations.of(name);
  }

  @GetMapping(PATH + "/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getLoyaltyProgrammeSimulation",
      summary = "Read what a simulation has counted so far")
  ProgrammeSimulation get(@PathVariable @Size(max = 100) String name, @PathVariable UUID id) {
    return simulations.get(name, id);
  }

  @GetMapping(PATH + "/{id}/customers")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "programme-simulation-read", subject = "loyalty-programme:{name}")
  @Operation(
      operationId = "listSimulatedCustomers",
      summary = "List the customers of a simulation, the largest difference first")
  Page<SimulatedCustomer> customers(
      @PathVariable @Size(max = 100) String name,
      @PathVariable UUID id,
      @Parameter(
              description =
                  "Whether to list only customers for whom the simulated version and the version in"
                      + " force differ")
          @RequestParam(defaultValue = "true")
          boolean differing,
      @Parameter(description = "Only the customers to whom this rule gives something")
          @RequestParam
          @Size(max = 100)
          @Nullable String rule,
      PageRequest page) {
    return simulations.customers(name, id, differing, rule, page);
  }

  @PostMapping(PATH + "/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "cancelLoyaltyProgrammeSimulation",
      summary = "Cancel a simulation of a programme")
  ResponseEntity<ProgrammeSimulation> cancel(
      @PathVariable @Size(max = 100) String name, @PathVariable UUID id) {
    return ResponseEntity.ok(simulations.cancel(name, id));
  }
}
