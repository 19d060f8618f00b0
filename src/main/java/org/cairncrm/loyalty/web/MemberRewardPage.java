package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.PageLanguage;
import org.cairncrm.access.PublicAccess;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.CatalogueOffer;
import org.cairncrm.loyalty.NewPurchase;
import org.cairncrm.loyalty.Purchases;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a reward behind a member's link, on which the member buys it. */
@Controller
@RequestMapping(MemberCardPage.PATH)
class MemberRewardPage {
  private final MemberLinks links;
  private final Purchases purchases;
  private final Customers customers;

  MemberRewardPage(MemberLinks links, Purchases purchases, Customers customers) {
    this.links = links;
    this.purchases = purchases;
    this.customers = customers;
  }

  @PublicAccess
  @GetMapping("/{link}/rewards/{item}")
  String reward(
      @PathVariable String link,
      @PathVariable UUID item,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return links.open(link, request, response, id -> show(id, link, item, null, model));
  }

  private String show(CustomerId id, String link, UUID item, @Nullable String fault, Model model) {
    PageLanguage.choose(customers.language(id));
    @Nullable CatalogueOffer offer =
        purchases.offers(id, null).stream()
            .filter(one -> one.itemId().equals(item))
            .findFirst()
            .orElse(null);
    if (offer == null && fault == null) {
      throw new NotFound("reward of the catalogue", item);
    }
    model.addAttribute("offer", offer);
    model.addAttribute("link", link);
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("fault", fault == null ? null : KnownTexts.ofPage(fault));
    return "loyalty/member-reward";
  }

  /** The key of the form keeps a request that is sent twice from buying twice. */
  @PublicAccess
  @PostMapping("/{link}/purchases")
  String buy(
      @PathVariable String link,
      @RequestParam UUID item,
      @RequestParam long points,
      @RequestParam @SingleLine @Size(max = 100) String key,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return links.open(
        link,
        request,
        response,
        id -> {
          try {
            purchases.buy(id, new NewPurchase(item, points, "member-card", key));
            return "redirect:" + MemberCardPage.PATH + "/" + link + "#bought";
          } catch (Conflict | Invalid refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(id, link, item, refused.getMessage(), model);
          }
        });
  }
}
