package org.cairncrm.console.web;

import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Needs;
import org.cairncrm.access.Permission;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class WhyPage {
  private final Reasons reasons;
  private final Customers customers;

  WhyPage(Reasons reasons, Customers customers) {
    this.reasons = reasons;
    this.customers = customers;
  }

  @GetMapping("/events/{id}/why")
  @Needs(Permission.HISTORY_READ)
  @AuditedRead(action = "event-read", subject = "event:{id}")
  String why(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    Reason reason = reasons.of(new EventId(id));
    model.addAttribute("reason", reason);
    model.addAttribute("customer", customers.get(reason.told().event().customer()));
    return htmx == null ? "console/why" : "console/why :: reason";
  }
}
