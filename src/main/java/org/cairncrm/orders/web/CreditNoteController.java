package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.orders.CreditNote;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}/credit-notes")
@Tag(name = "Orders")
class CreditNoteController {
  private final Orders orders;

  CreditNoteController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping
  @RequiresPermission(OrderPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(operationId = "createCreditNote", summary = "Record a refund that names no order")
  ResponseEntity<CreditNote> credit(
      @PathVariable CustomerId id, @Valid @RequestBody NewCreditNote wanted) {
    return OutcomeResponse.of(
        orders.credit(id, wanted), note -> "/api/customers/" + id + "/credit-notes");
  }

  @GetMapping
  @RequiresPermission(OrderPermissions.READ)
  @Operation(
      operationId = "listCustomerCreditNotes",
      summary = "List a customer's credit notes, the latest first")
  @AuditedRead(action = "credit-notes-read", subject = "customer:{id}")
  Page<CreditNote> of(@PathVariable CustomerId id, PageRequest page) {
    return orders.creditNotes(id, page);
  }
}
