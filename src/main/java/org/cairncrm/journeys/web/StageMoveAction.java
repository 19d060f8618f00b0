package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.NewStageMove;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The dialog on the card of a journey that moves a customer by hand. A move that is refused is
 * shown again, with what was entered and the reason. A run that has ended meanwhile is not offered
 * again, and no other run in its place.
 */
@Controller
class StageMoveAction {
  private final Journeys journeys;
  private final FieldFaults faults;

  StageMoveAction(Journeys journeys, FieldFaults faults) {
    this.journeys = journeys;
    this.faults = faults;
  }

  @PostMapping("/customers/{customer}/journeys/{journey}/moves")
  @RequiresPermission(JourneyPermissions.MOVE)
  String move(
      @PathVariable CustomerId customer,
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Min(1) @Nullable Integer run,
      Model model,
      HttpServletResponse response) {
    var wanted = new NewStageMove(stage, reason, run);
    Map<String, String> wrong = faults.of(wanted);
    int status = HttpServletResponse.SC_UNPROCESSABLE_CONTENT;
    if (wrong.isEmpty()) {
      try {
        journeys.move(customer, journey, wanted);
        return "redirect:/customers/" + customer;
      } catch (Invalid refused) {
        wrong = FieldFaults.of(refused);
      } catch (Conflict conflict) {
        status = HttpServletResponse.SC_CONFLICT;
        model.addAttribute("conflict", KnownTexts.ofPage(conflict.getMessage()));
      }
    }
    response.setStatus(status);
    model.addAttribute("errors", wrong);
    model.addAttribute("progress", progress(customer, journey, run));
    model.addAttribute("customer", customer);
    model.addAttribute("chosen", stage);
    model.addAttribute("reason", reason);
    return "journeys/move";
  }

  /** The run that was to be moved; null if it is not under way any more. */
  private @Nullable JourneyProgress progress(
      CustomerId customer, String journey, @Nullable Integer run) {
    return journeys.standings(customer).stream()
        .filter(one -> one.journey().equals(journey) && (run == null || one.run() == run))
        .findFirst()
        .orElse(null);
  }
}
