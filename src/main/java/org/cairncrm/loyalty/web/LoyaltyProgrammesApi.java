package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresRead;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.Grant;
import org.cairncrm.loyalty.LatestGrants;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.web.DocumentPublicationRoutes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(LoyaltyProgrammesApi.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
@Tag(name = "Loyalty")
class LoyaltyProgrammesApi extends DocumentPublicationRoutes {
  static final String PATH = "/api/loyalty-programmes";

  private final LatestGrants grants;

  LoyaltyProgrammesApi(Programmes programmes, LatestGrants grants, ProgrammeChangeWords words) {
    super(programmes.documents(), PATH, words);
    this.grants = grants;
  }

  @GetMapping("/{name}/grants")
  @RequiresRead
  @AuditedRead(action = "grants-read", subject = "loyalty-programme:{name}")
  @Operation(
      operationId = "getLatestGrantsOfLoyaltyProgramme",
      summary = "Get the latest points and vouchers that a loyalty programme has given")
  List<Grant> grants(@PathVariable @Size(max = 100) String name) {
    return grants.of(name);
  }
}
