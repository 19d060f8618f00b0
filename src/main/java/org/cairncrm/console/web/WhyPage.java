package org.cairncrm.console.web;

import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.EventId;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class WhyPage {
  private final Explanations explanations;
  private final Customers customers;

  WhyPage(Explanations explanations, Customers customers) {
    this.explanations = explanations;
    this.customers = customers;
  }

  @GetMapping("/events/{id}/why")
  @RequiresPermission(HistoryPermissions.READ)
  @AuditedRead(action = "event-read", subject = "event:{id}")
  String why(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      Model model) {
    Explanation explanation = explanations.of(new EventId(id));
    model.addAttribute("reason", explanation);
    model.addAttribute("customer", customers.get(explanation.line().event().customer()));
    return htmx == null ? "console/why" : "console/why :: reason";
  }
}
