package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The dialog on the card of a journey that moves a customer by hand. A move that is refused is
 * shown again, with what was entered and the reason.
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
      Model model,
      HttpServletResponse response) {
    var wanted = new NewStageMove(stage, reason, null);
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
    model.addAttribute("progress", progress(customer, journey));
    model.addAttribute("customer", customer);
    model.addAttribute("chosen", stage);
    model.addAttribute("reason", reason);
    return "journeys/move";
  }

  private JourneyProgress progress(CustomerId customer, String journey) {
    List<JourneyProgress> all = journeys.standings(customer);
    return all.stream()
        .filter(one -> one.journey().equals(journey))
        .findFirst()
        .orElseThrow(() -> new NotFound("run on journey " + journey + " of customer", customer));
  }
}
