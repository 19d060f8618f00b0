package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.loyalty.Adjustment;
import org.cairncrm.loyalty.Adjustments;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of adjustments, and the page on which another person decides about one. */
@Controller
class AdjustmentPages {
  private final Adjustments adjustments;
  private final Customers customers;
  private final ListScreens screens;
  private final Caller caller;

  AdjustmentPages(
      Adjustments adjustments, Customers customers, ListScreens screens, Caller caller) {
    this.adjustments = adjustments;
    this.customers = customers;
    this.screens = screens;
    this.caller = caller;
  }

  @GetMapping("/loyalty/adjustments")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:adjustments")
  String list(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("adjustments", asked, page, part, "loyalty/adjustments", model);
  }

  @GetMapping("/loyalty/adjustments/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "points-read", subject = "adjustment:{id}")
  String one(@PathVariable UUID id, Model model) {
    return show(adjustments.get(id), null, model);
  }

  @PostMapping("/loyalty/adjustments/{id}/approval")
  @RequiresPermission(LoyaltyPermissions.APPROVE)
  String approve(@PathVariable UUID id, Model model, HttpServletResponse response) {
    return decided(id, () -> adjustments.approve(id), model, response);
  }

  @PostMapping("/loyalty/adjustments/{id}/rejection")
  @RequiresPermission(LoyaltyPermissions.APPROVE)
  String reject(
      @PathVariable UUID id,
      @RequestParam @NotBlank @FreeText @Size(max = 2000) String reason,
      Model model,
      HttpServletResponse response) {
    return decided(id, () -> adjustments.reject(id, reason), model, response);
  }

  private String decided(
      UUID id, Supplier<Adjustment> decision, Model model, HttpServletResponse response) {
    try {
      return "redirect:/customers/" + decision.get().customerId() + "/loyalty#adjustment-" + id;
    } catch (Conflict | Invalid refused) {
      response.setStatus(
          refused instanceof Conflict
              ? HttpServletResponse.SC_CONFLICT
              : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(adjustments.get(id), KnownTexts.ofPage(refused.getMessage()), model);
    }
  }

  private String show(Adjustment adjustment, @Nullable String fault, Model model) {
    model.addAttribute("adjustment", adjustment);
    model.addAttribute("customer", customers.get(adjustment.customerId()));
    model.addAttribute("own", adjustment.requestedBy().equals(caller.actor()));
    model.addAttribute("fault", fault);
    return "loyalty/adjustment";
  }
}
