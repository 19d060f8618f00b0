package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.orders.NewPromise;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.PromiseChange;
import org.cairncrm.shared.OutcomeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class PromiseController {
  private final Orders orders;

  PromiseController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping("/api/orders/{id}/promise-changes")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(operationId = "changePromise", summary = "Move the promised day of an open order")
  ResponseEntity<PromiseChange> change(
      @PathVariable OrderId id, @Valid @RequestBody NewPromise wanted) {
    return OutcomeResponse.of(orders.changePromise(id, wanted), ignored -> "/api/orders/" + id);
  }
}
