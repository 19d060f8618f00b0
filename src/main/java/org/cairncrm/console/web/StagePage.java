package org.cairncrm.console.web;

import java.util.Map;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.StageCustomer;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers behind a number on a journey map, longest there first. */
@Controller
class StagePage {
  private final Journeys journeys;
  private final Customers customers;

  StagePage(Journeys journeys, Customers customers) {
    this.journeys = journeys;
    this.customers = customers;
  }

  @GetMapping("/journeys/{journey}/stages/{stage}")
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "stage-read", subject = "stage:{journey}/{stage}")
  String stage(
      @PathVariable String journey,
      @PathVariable String stage,
      @RequestParam(defaultValue = "false") boolean overTarget,
      PageRequest request,
      Model model) {
    Page<StageCustomer> page = journeys.customers(journey, stage, overTarget, request);
    JourneyFigures figures = journeys.map(journey);
    StageFigures drawn =
        figures.stages().stream()
            .filter(one -> one.stage().equals(stage))
            .findFirst()
            .orElseThrow(() -> new NotFound("stage", stage));
    Map<CustomerId, String> names =
        customers.names(page.items().stream().map(StageCustomer::customer).toList());
    model.addAttribute("journey", figures.overview());
    model.addAttribute("stage", drawn);
    model.addAttribute("overTarget", overTarget);
    model.addAttribute("page", page);
    model.addAttribute("names", names);
    return "journeys/stage";
  }
}
