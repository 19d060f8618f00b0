package org.cairncrm.journeys.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.NewStageMove;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dialog on the card of a journey that moves a customer by hand. */
@Controller
class StageMoveAction {
  private final Journeys journeys;

  StageMoveAction(Journeys journeys) {
    this.journeys = journeys;
  }

  @PostMapping("/customers/{customer}/journeys/{journey}/moves")
  @RequiresPermission(JourneyPermissions.MOVE)
  String move(
      @PathVariable CustomerId customer,
      @PathVariable @Size(max = 100) String journey,
      @RequestParam @NotBlank @SingleLine @Size(max = 60) String stage,
      @RequestParam @NotBlank @FreeText @Size(max = 2000) String reason) {
    journeys.move(customer, journey, new NewStageMove(stage, reason, null));
    return "redirect:/customers/" + customer;
  }
}
