package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderEntry;
import org.cairncrm.orders.OrderFilter;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class OrderController {
  private final Orders orders;

  OrderController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping("/api/orders")
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "placeOrder",
      summary = "Place an order, once for each source and external id")
  ResponseEntity<Order> place(@Valid @RequestBody NewOrder wanted) {
    return OutcomeResponse.of(orders.place(wanted), order -> "/api/orders/" + order.id());
  }

  @GetMapping("/api/orders/{id}")
  @RequiresPermission(OrderPermissions.READ)
  @Operation(
      operationId = "getOrder",
      summary = "Read an order with its lines, shipments and reversals")
  @AuditedRead(action = "order-read", subject = "order:{id}")
  Order get(@PathVariable OrderId id) {
    return orders.get(id);
  }

  @GetMapping("/api/orders")
  @RequiresPermission(OrderPermissions.READ)
  @Operation(
      operationId = "listOrders",
      summary = "List the orders of all customers, the latest recorded first",
      description =
          "With `source` and `externalId` the list has the one order that they name, or none.")
  @AuditedRead(action = "orders-searched", subject = "orders")
  Page<OrderEntry> list(
      @RequestParam @Nullable OrderStatus status,
      @RequestParam @Nullable @SingleLine @Size(max = 100) String number,
      @RequestParam @Nullable @SingleLine @Size(max = 100) String source,
      @RequestParam @Nullable @SingleLine @Size(max = 100) String externalId,
      @RequestParam @Nullable Instant placedFrom,
      @RequestParam @Nullable Instant placedBefore,
      PageRequest page) {
    return orders.list(
        new OrderFilter(status, number, source, externalId, placedFrom, placedBefore), page);
  }

  @GetMapping("/api/customers/{id}/orders")
  @RequiresPermission(OrderPermissions.READ)
  @Operation(
      operationId = "listCustomerOrders",
      summary = "List a customer's orders, the latest placed first")
  @AuditedRead(action = "orders-read", subject = "customer:{id}")
  Page<OrderSummary> of(@PathVariable CustomerId id, PageRequest page) {
    return orders.of(id, page);
  }
}
