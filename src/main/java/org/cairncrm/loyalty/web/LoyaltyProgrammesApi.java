package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.web.DocumentPublicationRoutes;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(LoyaltyProgrammesApi.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
@Tag(name = "Loyalty")
class LoyaltyProgrammesApi extends DocumentPublicationRoutes {
  static final String PATH = "/api/loyalty-programmes";

  LoyaltyProgrammesApi(Programmes programmes) {
    super(programmes.documents(), PATH);
  }
}
