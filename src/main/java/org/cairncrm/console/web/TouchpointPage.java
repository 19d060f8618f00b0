package org.cairncrm.console.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.journeys.CountedTouchpoint;
import org.cairncrm.journeys.FigurePeriod;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.TouchpointOccurrence;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
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

  /**
   * @param version the version of the page whose number was clicked; another one may be in force
   *     meanwhile, with other touchpoints
   */
  @GetMapping("/journeys/{journey}/stages/{stage}/touchpoints/{touchpoint}")
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "touchpoint-read", subject = "stage:{journey}/{stage}")
  String touchpoint(
      @PathVariable String journey,
      @PathVariable String stage,
      @PathVariable int touchpoint,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer version,
      @RequestParam(defaultValue = FigurePeriod.USUAL) String period,
      PageRequest request,
      Model model) {
    CountedTouchpoint counted =
        journeys.touchpoint(journey, stage, touchpoint, version, period, request.limitedTo(SHOWN));
    model.addAttribute("seen", version);
    if (counted == null) {
      model.addAttribute("journey", journeys.map(journey, period).overview());
      return "journeys/touchpoint-gone";
    }
    List<CustomerId> shown =
        counted.occurrences().items().stream()
            .map(TouchpointOccurrence::customer)
            .distinct()
            .toList();
    model.addAttribute("counted", counted);
    model.addAttribute("names", customers.names(shown));
    return "journeys/touchpoint";
  }
}
