package org.cairncrm.offers.web;

import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.offers.Acceptances;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Accepts an offer on the page of a customer. */
@Controller
class AcceptancePages {
  private final Acceptances acceptances;

  AcceptancePages(Acceptances acceptances) {
    this.acceptances = acceptances;
  }

  @PostMapping("/customers/{id}/offers/{offer}/acceptance")
  @RequiresPermission(OfferPermissions.ACCEPT)
  String accept(@PathVariable CustomerId id, @PathVariable UUID offer) {
    acceptances.accept(offer, id);
    return "redirect:/customers/" + id;
  }
}
