package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.orders.ShipmentUpdate;
import org.cairncrm.shared.OutcomeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Shipments")
class ShipmentController {
  private final Orders orders;

  ShipmentController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping("/api/orders/{id}/shipments")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "createShipment",
      summary = "Record that a carrier has goods of an order")
  ResponseEntity<Shipment> handOver(
      @PathVariable OrderId id, @Valid @RequestBody NewShipment wanted) {
    return OutcomeResponse.of(
        orders.handOver(id, wanted), shipment -> "/api/shipments/" + shipment.id());
  }

  @GetMapping("/api/shipments/{id}")
  @RequiresPermission(OrderPermissions.READ)
  @Operation(operationId = "getShipment", summary = "Read a shipment with its carrier's updates")
  @AuditedRead(action = "shipment-read", subject = "shipment:{id}")
  Shipment get(@PathVariable ShipmentId id) {
    return orders.shipment(id);
  }

  @PostMapping("/api/shipments/{id}/updates")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "recordShipmentUpdate",
      summary = "Record a carrier's update of a shipment")
  ResponseEntity<ShipmentUpdate> update(
      @PathVariable ShipmentId id, @Valid @RequestBody NewShipmentUpdate wanted) {
    return recorded(id, wanted);
  }

  @PostMapping("/api/shipment-updates")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "recordCarrierUpdate",
      summary = "Record a carrier's update of a shipment, found by the carrier's own reference")
  ResponseEntity<ShipmentUpdate> update(@Valid @RequestBody CarrierUpdate wanted) {
    var shipment = wanted.shipment();
    return recorded(
        orders.shipmentNamed(shipment.source(), shipment.externalId()), wanted.update());
  }

  private ResponseEntity<ShipmentUpdate> recorded(ShipmentId id, NewShipmentUpdate wanted) {
    return OutcomeResponse.of(orders.update(id, wanted), update -> "/api/shipments/" + id);
  }
}
