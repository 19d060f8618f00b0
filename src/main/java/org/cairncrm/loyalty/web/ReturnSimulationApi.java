package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewReturnSimulation;
import org.cairncrm.loyalty.ReturnSimulation;
import org.cairncrm.loyalty.SimulatedReturn;
import org.cairncrm.orders.OrderId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class ReturnSimulationApi {
  private final ReturnSimulation simulation;

  ReturnSimulationApi(ReturnSimulation simulation) {
    this.simulation = simulation;
  }

  @PostMapping("/api/orders/{id}/return-simulations")
  @RequiresPermission(LoyaltyPermissions.READ)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "simulateReturn",
      summary = "Answer what a return of an order would cost the customer",
      description =
          "The points that would be taken back or owed, the rewards that would be revoked, and the"
              + " tiers that would be lost. Without lines and amount, everything that is left of"
              + " the order comes back. Nothing is changed.")
  @AuditedRead(action = "points-read", subject = "order:{id}")
  ResponseEntity<SimulatedReturn> simulate(
      @PathVariable OrderId id, @Valid @RequestBody NewReturnSimulation wanted) {
    return ResponseEntity.ok(simulation.of(id, wanted));
  }
}
