package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.access.PageLanguage;
import org.cairncrm.access.PublicAccess;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.MemberNumber;
import org.cairncrm.loyalty.Memberships;
import org.cairncrm.loyalty.Purchases;
import org.cairncrm.loyalty.Voucher;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that a member opens by an unguessable link. It shows no personal data beyond the first
 * name. A browser can install it, and shows its last state without a network.
 */
@Controller
@RequestMapping(MemberCardPage.PATH)
class MemberCardPage {
  static final String PATH = "/member-card";

  private static final String BACK = "redirect:" + PATH + "/";

  private static final int MOVES = 20;

  private final MemberLinks links;
  private final Customers customers;
  private final Loyalty loyalty;
  private final Clock clock;
  private final Memberships memberships;
  private final Purchases purchases;

  MemberCardPage(
      MemberLinks links,
      Customers customers,
      Loyalty loyalty,
      Clock clock,
      Memberships memberships,
      Purchases purchases) {
    this.links = links;
    this.customers = customers;
    this.loyalty = loyalty;
    this.clock = clock;
    this.memberships = memberships;
    this.purchases = purchases;
  }

  @PublicAccess
  @GetMapping("/{link}")
  String card(
      @PathVariable String link,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return links.open(link, request, response, id -> show(id, link, model));
  }

  /** Enrols the member in a programme that enrols on request. */
  @PublicAccess
  @PostMapping("/{link}/memberships")
  String join(
      @PathVariable String link,
      @RequestParam String programme,
      HttpServletRequest request,
      HttpServletResponse response) {
    return links.open(
        link,
        request,
        response,
        id -> {
          memberships.join(id, programme);
          return BACK + link;
        });
  }

  @PublicAccess
  @PostMapping("/{link}/memberships/end")
  String leave(
      @PathVariable String link,
      @RequestParam String programme,
      HttpServletRequest request,
      HttpServletResponse response) {
    return links.open(
        link,
        request,
        response,
        id -> {
          memberships.leave(id, programme);
          return BACK + link;
        });
  }

  private String show(CustomerId id, String link, Model model) {
    Customer customer = customers.get(id);
    PageLanguage.choose(customer.language());
    String number = MemberNumber.of(customer.number());
    LoyaltyAccount account = loyalty.account(id);
    model.addAttribute("first", first(customer.name()));
    model.addAttribute("number", number);
    model.addAttribute("barcode", ScanCode.barcode(number));
    model.addAttribute("qr", ScanCode.qr(number));
    model.addAttribute("account", account);
    model.addAttribute("vouchers", vouchers(account));
    model.addAttribute("moves", loyalty.postings(id, PageRequest.first(MOVES)).items());
    model.addAttribute("at", clock.instant());
    model.addAttribute("link", link);
    model.addAttribute("memberships", memberships.of(id));
    model.addAttribute("offers", purchases.offers(id, customer.language()));
    model.addAttribute("bought", purchases.of(id, PageRequest.first(MOVES)).items());
    return "loyalty/member-card";
  }

  /** The first name, also of a name that is written as "Surname, Name". */
  static String first(String name) {
    int comma = name.indexOf(',');
    String given = name.substring(comma + 1).strip();
    return (given.isEmpty() ? name.substring(0, comma).strip() : given).split("\\s+", 2)[0];
  }

  private static List<ShownVoucher> vouchers(LoyaltyAccount account) {
    return account.rewards().stream()
        .filter(reward -> reward.usable() && reward.voucher() != null)
        .map(reward -> Objects.requireNonNull(reward.voucher()))
        .filter(voucher -> voucher.code() != null)
        .map(voucher -> new ShownVoucher(voucher, ScanCode.qr(String.valueOf(voucher.code()))))
        .toList();
  }

  /** The description with which a phone installs the page. */
  @PublicAccess
  @GetMapping(path = "/{link}/manifest", produces = "application/manifest+json")
  ResponseEntity<Map<String, Object>> manifest(
      @PathVariable String link, HttpServletRequest request) {
    String page = request.getContextPath() + PATH + "/" + link;
    Map<String, Object> manifest =
        Map.of(
            "name",
            "Cairn",
            "short_name",
            "Cairn",
            "start_url",
            page,
            "scope",
            page,
            "display",
            "standalone",
            "icons",
            List.of(
                Map.of(
                    "src",
                    request.getContextPath() + "/favicon.svg",
                    "sizes",
                    "any",
                    "type",
                    "image/svg+xml")));
    return ResponseEntity.ok(manifest);
  }

  /** The worker that keeps the last state. Its path limits it to the pages of members. */
  @PublicAccess
  @GetMapping(path = "/worker.js", produces = "text/javascript")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok(new ClassPathResource("member-card/worker.js"));
  }

  /** A voucher with its code for scanners. */
  public record ShownVoucher(Voucher voucher, ScanCode qr) {}
}
