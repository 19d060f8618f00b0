package org.cairncrm.customers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerChange;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.customers.ProfileVersion;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomersApi {
  private final Customers customers;

  CustomersApi(Customers customers) {
    this.customers = customers;
  }

  @PostMapping
  @RequiresPermission(CustomerPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "registerCustomer",
      summary = "Register a customer, once for each source and external id")
  ResponseEntity<Customer> register(@Valid @RequestBody NewCustomer customer) {
    return OutcomeResponse.of(
        customers.register(customer), one -> "/api/customers/" + one.id(), Customer::version);
  }

  @GetMapping
  @RequiresPermission(CustomerPermissions.READ)
  @Operation(
      operationId = "findCustomers",
      summary = "Find customers by parts of name, number, e-mail address or phone number")
  @AuditedRead(action = "customers-searched", subject = "customers")
  Page<Customer> find(
      @RequestParam @Nullable @Size(max = 200) String query,
      @RequestParam @Nullable @Size(max = 100) String accountManager,
      PageRequest page) {
    return customers.find(query, accountManager, page);
  }

  @GetMapping("/{id}")
  @RequiresPermission(CustomerPermissions.READ)
  @Operation(operationId = "getCustomer", summary = "Read a customer")
  @AuditedRead(action = "customer-opened", subject = "customer:{id}")
  ResponseEntity<Customer> get(@PathVariable CustomerId id) {
    return tagged(customers.get(id));
  }

  @PutMapping("/{id}")
  @RequiresPermission(CustomerPermissions.WRITE)
  @Operation(
      operationId = "updateCustomer",
      summary = "Replace a customer's profile if it still has the version of If-Match")
  ResponseEntity<Customer> change(
      @PathVariable CustomerId id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody CustomerChange change) {
    return tagged(customers.change(id, change, VersionTag.read(ifMatch)));
  }

  @GetMapping("/{id}/versions")
  @RequiresPermission(CustomerPermissions.READ)
  @Operation(
      operationId = "listCustomerVersions",
      summary = "List the versions of a customer's profile, newest first")
  @AuditedRead(action = "customer-versions-read", subject = "customer:{id}")
  Page<ProfileVersion> versions(@PathVariable CustomerId id, PageRequest page) {
    return customers.versions(id, page);
  }

  private static ResponseEntity<Customer> tagged(Customer customer) {
    return ResponseEntity.ok().eTag(VersionTag.of(customer.version())).body(customer);
  }
}
