package org.cairncrm.loyalty.web;

import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping(LoyaltyProgrammePages.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
class LoyaltyProgrammePages extends DocumentPages {
  static final String PATH = "/loyalty-programmes";

  LoyaltyProgrammePages(DocumentSection loyaltyProgrammes) {
    super(loyaltyProgrammes);
  }
}
