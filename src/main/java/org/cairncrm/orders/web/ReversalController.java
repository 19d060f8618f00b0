package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Reversal;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.OutcomeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class ReversalController {
  private final Orders orders;

  ReversalController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping("/api/orders/{id}/cancellation")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "cancelOrder",
      summary = "Cancel the goods of an order that were not delivered, or single lines of them")
  ResponseEntity<Reversal> cancel(
      @PathVariable OrderId id, @Valid @RequestBody NewCancellation wanted) {
    return created(id, orders.cancel(id, wanted));
  }

  @PostMapping("/api/orders/{id}/returns")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "returnGoods",
      summary = "Return delivered goods of an order, by lines or by an amount")
  ResponseEntity<Reversal> takeBack(@PathVariable OrderId id, @Valid @RequestBody NewReturn goods) {
    return created(id, orders.takeBack(id, goods));
  }

  private static ResponseEntity<Reversal> created(OrderId order, Outcome<Reversal> reversal) {
    return OutcomeResponse.of(reversal, ignored -> "/api/orders/" + order);
  }
}
