package org.cairncrm.sample.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.sample.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class VisitPages {
  private final Visits visits;

  VisitPages(Visits visits) {
    this.visits = visits;
  }

  @GetMapping("/visits")
  @RequiresPermission(VisitPermissions.READ)
  @AuditedRead(action = "visits-read", subject = "visits")
  String list(Model model) {
    model.addAttribute("visits", visits.latest(50));
    return "sample/list";
  }
}
