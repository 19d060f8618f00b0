package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.journeys.FigurePeriod;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.journeys.TouchpointOccurrence;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The events behind the number of a touchpoint, newest first. */
@Controller
class TouchpointPage {
  private static final int SHOWN = 50;

  private final Journeys journeys;
  private final Customers customers;

  TouchpointPage(Journeys journeys, Customers customers) {
    this.journeys = journeys;
    this.customers = customers;
  }

  @GetMapping("/journeys/{journey}/stages/{stage}/touchpoints/{touchpoint}")
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "touchpoint-read", subject = "stage:{journey}/{stage}")
  String touchpoint(
      @PathVariable String journey,
      @PathVariable String stage,
      @PathVariable int touchpoint,
      @RequestParam(defaultValue = FigurePeriod.USUAL) String period,
      PageRequest request,
      Model model) {
    Page<TouchpointOccurrence> page =
        journeys.occurrences(journey, stage, touchpoint, period, request.limitedTo(SHOWN));
    JourneyFigures figures = journeys.map(journey, period);
    StageFigures drawn =
        figures.stages().stream()
            .filter(one -> one.stage().equals(stage))
            .findFirst()
            .orElseThrow();
    List<CustomerId> shown =
        page.items().stream().map(TouchpointOccurrence::customer).distinct().toList();
    Map<CustomerId, String> names = customers.names(shown);
    model.addAttribute("journey", figures.overview());
    model.addAttribute("period", figures.period());
    model.addAttribute("stage", drawn);
    model.addAttribute("number", touchpoint);
    model.addAttribute("touchpoint", drawn.touchpoints().get(touchpoint - 1));
    model.addAttribute("page", page);
    model.addAttribute("names", names);
    return "journeys/touchpoint";
  }
}
