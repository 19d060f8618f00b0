package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.DraftTest;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.NewTestCustomer;
import org.cairncrm.journeys.TestCustomers;
import org.cairncrm.shared.CustomerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journeys")
class TestCustomerApi {
  private static final String PATH = "/api/journeys/{journey}/test-customers";

  private final TestCustomers customers;

  TestCustomerApi(TestCustomers customers) {
    this.customers = customers;
  }

  @GetMapping(PATH)
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "test-customers-read", subject = "journey:{journey}")
  @Operation(
      operationId = "listJourneyTestCustomers",
      summary = "Read where the test customers of a draft are",
      description =
          "They walk the draft as it is now. Nothing is recorded, and no action is carried out.")
  DraftTest list(@PathVariable @Size(max = 100) String journey) {
    return customers.of(journey);
  }

  @PostMapping(PATH)
  @RequiresPermission(JourneyPermissions.WRITE)
  @Operation(
      operationId = "addJourneyTestCustomer",
      summary = "Let a customer walk a draft as a test, until it is published")
  ResponseEntity<DraftTest> add(
      @PathVariable @Size(max = 100) String journey, @Valid @RequestBody NewTestCustomer chosen) {
    return ResponseEntity.ok(customers.choose(journey, chosen.customer()));
  }

  @PostMapping(PATH + "/{customer}/removal")
  @RequiresPermission(JourneyPermissions.WRITE)
  @Operation(
      operationId = "removeJourneyTestCustomer",
      summary = "Take a customer out of the test of a draft")
  ResponseEntity<DraftTest> remove(
      @PathVariable @Size(max = 100) String journey, @PathVariable CustomerId customer) {
    return ResponseEntity.ok(customers.remove(journey, customer));
  }

  @PostMapping("/api/journeys/{journey}/test-end")
  @RequiresPermission(JourneyPermissions.WRITE)
  @Operation(operationId = "endJourneyTest", summary = "End the test of a draft")
  ResponseEntity<DraftTest> end(@PathVariable @Size(max = 100) String journey) {
    return ResponseEntity.ok(customers.end(journey));
  }
}
