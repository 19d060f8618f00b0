package org.cairncrm.loyalty.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.Adjustments;
import org.cairncrm.loyalty.Budgets;
import org.cairncrm.loyalty.Gifts;
import org.cairncrm.loyalty.Liability;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Memberships;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.Purchase;
import org.cairncrm.loyalty.Purchases;
import org.cairncrm.loyalty.Redemptions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.work.Job;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LoyaltyPages {
  private final Loyalty loyalty;
  private final Redemptions redemptions;
  private final Adjustments adjustments;
  private final Programmes programmes;
  private final Customers customers;
  private final ShownCodes codes;
  private final Memberships memberships;
  private final Budgets budgets;
  private final Purchases purchases;
  private final Gifts gifts;

  LoyaltyPages(
      Loyalty loyalty,
      Redemptions redemptions,
      Adjustments adjustments,
      Programmes programmes,
      Customers customers,
      ShownCodes codes,
      Memberships memberships,
      Budgets budgets,
      Purchases purchases,
      Gifts gifts) {
    this.loyalty = loyalty;
    this.redemptions = redemptions;
    this.adjustments = adjustments;
    this.programmes = programmes;
    this.customers = customers;
    this.codes = codes;
    this.memberships = memberships;
    this.budgets = budgets;
    this.purchases = purchases;
    this.gifts = gifts;
  }

  @GetMapping("/loyalty")
  @RequiresPermission(LoyaltyPermissions.READ)
  String programme(Model model) {
    Liability liability = loyalty.liability();
    model.addAttribute("liability", liability);
    model.addAttribute("owed", owed(liability));
    model.addAttribute("rules", programmes.rules());
    model.addAttribute("budgets", budgets.all());
    model.addAttribute("waiting", adjustments.waiting());
    model.addAttribute("giftsToSend", gifts.toSend());
    addCheck(model);
    return "loyalty/programme";
  }

  /** A chart for each currency. */
  private static Map<String, ShareChart> owed(Liability liability) {
    Map<String, ShareChart> charts = new LinkedHashMap<>();
    liability.balances().forEach(one -> charts.put(one.currency(), PointsShare.of(one)));
    return charts;
  }

  @PostMapping("/loyalty/books-checks")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String checkBooks() {
    loyalty.checkBooks();
    return "redirect:/loyalty";
  }

  /** The card of the last check, which reloads itself while a check runs. */
  @GetMapping("/loyalty/books-checks/last")
  @RequiresPermission(LoyaltyPermissions.READ)
  String lastCheck(Model model) {
    addCheck(model);
    return "loyalty/programme :: check";
  }

  private void addCheck(Model model) {
    Job check = loyalty.lastBooksCheck();
    model.addAttribute("check", check);
    model.addAttribute("mismatches", check == null ? 0 : loyalty.mismatches(check));
  }

  @GetMapping("/customers/{id}/loyalty")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  String member(@PathVariable CustomerId id, Model model) {
    LoyaltyAccount account = codes.of(loyalty.account(id));
    model.addAttribute("customer", customers.get(id));
    model.addAttribute("account", account);
    model.addAttribute("memberships", memberships.of(id));
    model.addAttribute("points", PointsShare.of(account));
    model.addAttribute("postings", loyalty.postings(id, PageRequest.first(Page.USUAL)).items());
    model.addAttribute("redemptions", redemptions.of(id, PageRequest.first(Page.USUAL)).items());
    model.addAttribute("adjustments", adjustments.of(id, PageRequest.first(Page.USUAL)).items());
    List<Purchase> bought = purchases.of(id, PageRequest.first(Page.USUAL)).map(codes::of).items();
    model.addAttribute("purchases", bought);
    model.addAttribute("paid", bought.stream().map(Purchase::redemptionId).toList());
    return "loyalty/member";
  }
}
