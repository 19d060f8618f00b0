package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewPurchase;
import org.cairncrm.loyalty.Purchase;
import org.cairncrm.loyalty.PurchaseCancellation;
import org.cairncrm.loyalty.Purchases;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Refusal;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Agents buy rewards for customers and cancel purchases, and people send the gifts among them. */
@Controller
class PurchasePages {
  private final Purchases purchases;
  private final Customers customers;
  private final ListScreens screens;

  PurchasePages(Purchases purchases, Customers customers, ListScreens screens) {
    this.purchases = purchases;
    this.customers = customers;
    this.screens = screens;
  }

  @GetMapping("/loyalty/gifts")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:gifts")
  String gifts(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("gifts", asked, page, part, "loyalty/gifts", model);
  }

  /** The rewards to choose from, in the language of the agent. */
  @GetMapping("/customers/{id}/loyalty/rewards")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  String offers(@PathVariable CustomerId id, Model model) {
    return offers(id, null, model);
  }

  private String offers(CustomerId id, @Nullable String fault, Model model) {
    model.addAttribute("customer", customers.get(id));
    model.addAttribute("offers", purchases.offers(id, Language.ofPage()));
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("fault", fault);
    return "loyalty/customer-rewards";
  }

  @PostMapping("/customers/{id}/loyalty/purchases")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String buy(
      @PathVariable CustomerId id,
      @RequestParam UUID item,
      @RequestParam long points,
      @RequestParam @SingleLine @Size(max = 100) String key,
      Model model,
      HttpServletResponse response) {
    try {
      Purchase bought = purchases.buy(id, new NewPurchase(item, points, "console", key)).value();
      return shown(bought);
    } catch (Conflict | Invalid refused) {
      return refused(id, refused, model, response);
    }
  }

  @PostMapping("/loyalty/purchases/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.REDEEM_POINTS)
  String cancel(
      @PathVariable UUID id,
      @RequestParam @NotBlank @FreeText @Size(max = 2_000) String reason,
      Model model,
      HttpServletResponse response) {
    try {
      return shown(purchases.cancel(id, new PurchaseCancellation(reason.strip())));
    } catch (Conflict refused) {
      return refused(purchases.get(id).customerId(), refused, model, response);
    }
  }

  private String refused(
      CustomerId id, Refusal refused, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    return offers(id, KnownTexts.ofPage(refused.getMessage()), model);
  }

  private static String shown(Purchase purchase) {
    return "redirect:/customers/" + purchase.customerId() + "/loyalty#purchase-" + purchase.id();
  }
}
