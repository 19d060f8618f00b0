package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.Adjustments;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewAdjustment;
import org.cairncrm.loyalty.NewRedemption;
import org.cairncrm.loyalty.Redemptions;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms that redeem points of a member, and grant or deduct them. */
@Controller
class PointsForms {
  private final Loyalty loyalty;
  private final Redemptions redemptions;
  private final Adjustments adjustments;
  private final Customers customers;
  private final FieldFaults faults;
  private final BusinessZone zone;

  PointsForms(
      Loyalty loyalty,
      Redemptions redemptions,
      Adjustments adjustments,
      Customers customers,
      FieldFaults faults,
      BusinessZone zone) {
    this.loyalty = loyalty;
    this.redemptions = redemptions;
    this.adjustments = adjustments;
    this.customers = customers;
    this.faults = faults;
    this.zone = zone;
  }

  /** The blank form. Its key keeps a repeated request from redeeming twice. */
  @GetMapping("/customers/{id}/loyalty/redemption")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  String redemption(@PathVariable CustomerId id, Model model) {
    return redemption(id, PointsDraft.blank(), Map.of(), model);
  }

  @PostMapping("/customers/{id}/loyalty/redemption")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String redeem(
      @PathVariable CustomerId id,
      @ModelAttribute PointsDraft draft,
      Model model,
      HttpServletResponse response) {
    var checks = new Checks();
    NewRedemption wanted =
        new NewRedemption(
            id,
            draft.currency(),
            draft.number(checks),
            null,
            null,
            !"reserve".equals(draft.what()),
            "console",
            draft.key());
    Map<String, String> errors = faults(wanted, checks);
    if (errors.isEmpty()) {
      try {
        return shown(id, "#redemption-" + redemptions.redeem(wanted).value().id());
      } catch (Invalid refused) {
        errors.putAll(FieldFaults.of(refused));
      } catch (Conflict blocked) {
        errors.put("points", KnownTexts.ofPage(blocked.getMessage()));
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return redemption(id, draft, errors, model);
  }

  private String redemption(
      CustomerId id, PointsDraft draft, Map<String, String> errors, Model model) {
    add(id, draft, errors, model);
    return "loyalty/redemption-form";
  }

  @GetMapping("/customers/{id}/loyalty/adjustment")
  @RequiresPermission(LoyaltyPermissions.ADJUST)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  String adjustment(@PathVariable CustomerId id, Model model) {
    return adjustment(id, PointsDraft.blank(), Map.of(), model);
  }

  @PostMapping("/customers/{id}/loyalty/adjustment")
  @RequiresPermission(LoyaltyPermissions.ADJUST)
  String adjust(
      @PathVariable CustomerId id,
      @ModelAttribute PointsDraft draft,
      Model model,
      HttpServletResponse response) {
    var checks = new Checks();
    boolean deducts = "deduct".equals(draft.what());
    long points = draft.number(checks);
    NewAdjustment wanted =
        new NewAdjustment(
            id,
            draft.currency(),
            deducts ? -points : points,
            draft.typedReason(),
            deducts ? null : draft.expiresAt(zone, checks));
    Map<String, String> errors = faults(wanted, checks);
    if (errors.isEmpty()) {
      try {
        return shown(id, "#adjustment-" + adjustments.adjust(draft.id(), wanted).id());
      } catch (Invalid refused) {
        errors.putAll(FieldFaults.of(refused));
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return adjustment(id, draft, errors, model);
  }

  private String adjustment(
      CustomerId id, PointsDraft draft, Map<String, String> errors, Model model) {
    add(id, draft, errors, model);
    model.addAttribute("currencies", adjustments.currencies(id));
    return "loyalty/adjustment-form";
  }

  private void add(CustomerId id, PointsDraft draft, Map<String, String> errors, Model model) {
    model.addAttribute("customer", customers.get(id));
    model.addAttribute("account", loyalty.account(id));
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
  }

  private static String shown(CustomerId id, String at) {
    return "redirect:/customers/" + id + "/loyalty" + at;
  }

  /** Ends a redemption of the member. */
  @PostMapping("/loyalty/redemptions/{id}/confirmation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String confirm(@PathVariable UUID id) {
    return shown(redemptions.confirm(id, null).customerId(), "#redemption-" + id);
  }

  @PostMapping("/loyalty/redemptions/{id}/release")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String release(@PathVariable UUID id) {
    return shown(redemptions.release(id).customerId(), "#redemption-" + id);
  }

  @PostMapping("/loyalty/redemptions/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String cancel(@PathVariable UUID id) {
    return shown(redemptions.cancel(id).customerId(), "#redemption-" + id);
  }

  private Map<String, String> faults(Object wanted, Checks checks) {
    Map<String, String> errors = new LinkedHashMap<>();
    checks
        .faults()
        .forEach(fault -> errors.putIfAbsent(fault.field(), KnownTexts.ofPage(fault.message())));
    faults
        .of(wanted)
        .forEach(
            (field, fault) ->
                errors.putIfAbsent("expiresAt".equals(field) ? "expiresOn" : field, fault));
    return errors;
  }
}
