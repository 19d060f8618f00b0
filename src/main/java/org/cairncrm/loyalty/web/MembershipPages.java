package org.cairncrm.loyalty.web;

import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Memberships;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons that enrol a customer in a programme, or end the membership. */
@Controller
@RequestMapping("/customers/{id}/loyalty/memberships")
class MembershipPages {
  private final Memberships memberships;

  MembershipPages(Memberships memberships) {
    this.memberships = memberships;
  }

  @PostMapping
  @RequiresPermission(LoyaltyPermissions.ENROL)
  String join(@PathVariable CustomerId id, @RequestParam String programme) {
    memberships.join(id, programme);
    return shown(id);
  }

  @PostMapping("/end")
  @RequiresPermission(LoyaltyPermissions.ENROL)
  String leave(@PathVariable CustomerId id, @RequestParam String programme) {
    memberships.leave(id, programme);
    return shown(id);
  }

  private static String shown(CustomerId id) {
    return "redirect:/customers/" + id + "/loyalty#memberships";
  }
}
