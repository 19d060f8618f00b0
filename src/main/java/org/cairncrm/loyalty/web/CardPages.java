package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Secret;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.MemberCards;
import org.cairncrm.loyalty.MemberNumber;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The card of a member, to be printed, and the link to the member's own page. */
@Controller
@RequestMapping("/customers/{id}/loyalty/card")
class CardPages {
  private final MemberCards cards;
  private final Customers customers;

  CardPages(MemberCards cards, Customers customers) {
    this.cards = cards;
    this.customers = customers;
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  String card(@PathVariable CustomerId id, Model model) {
    return show(id, null, model);
  }

  /** Shows the new link in the response itself: it is stored nowhere. */
  @PostMapping("/link")
  @RequiresPermission(LoyaltyPermissions.CARDS)
  String makeLink(@PathVariable CustomerId id, Model model, HttpServletResponse response) {
    Secret secret = cards.makeLink(id);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/member-card/{link}")
            .buildAndExpand(secret.text())
            .toUriString();
    return show(id, link, model);
  }

  @PostMapping("/link/revocation")
  @RequiresPermission(LoyaltyPermissions.CARDS)
  String revokeLink(@PathVariable CustomerId id) {
    cards.revokeLink(id);
    return "redirect:/customers/" + id + "/loyalty/card";
  }

  private String show(CustomerId id, @Nullable String link, Model model) {
    Customer customer = customers.get(id);
    String number = MemberNumber.of(customer.number());
    model.addAttribute("customer", customer);
    model.addAttribute("number", number);
    model.addAttribute("barcode", ScanCode.barcode(number));
    model.addAttribute("qr", ScanCode.qr(number));
    model.addAttribute("madeAt", cards.linkMadeAt(id));
    model.addAttribute("link", link);
    model.addAttribute("linkQr", link == null ? null : ScanCode.qr(link));
    return "loyalty/card";
  }
}
