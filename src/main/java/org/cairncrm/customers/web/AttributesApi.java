package org.cairncrm.customers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.customers.Attribute;
import org.cairncrm.customers.Attributes;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.OutcomeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customer-attributes")
@Tag(name = "Customers")
class AttributesApi {
  private final Attributes attributes;

  AttributesApi(Attributes attributes) {
    this.attributes = attributes;
  }

  @GetMapping
  @RequiresPermission(CustomerPermissions.READ)
  @Operation(
      operationId = "listCustomerAttributes",
      summary = "List the attributes that customers can have")
  List<Attribute> all() {
    return attributes.all();
  }

  @PostMapping
  @RequiresPermission(AccessPermissions.OPERATIONS)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "declareCustomerAttribute",
      summary = "Declare an attribute that customers can have")
  ResponseEntity<Attribute> declare(@Valid @RequestBody Attribute attribute) {
    return OutcomeResponse.of(
        new Outcome<>(attribute, attributes.declare(attribute)),
        ignored -> "/api/customer-attributes");
  }
}
