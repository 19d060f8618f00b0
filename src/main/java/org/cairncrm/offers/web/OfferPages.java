package org.cairncrm.offers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.loyalty.NamedReward;
import org.cairncrm.loyalty.NamedRewards;
import org.cairncrm.offers.Lifts;
import org.cairncrm.offers.Offer;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.offers.OfferStart;
import org.cairncrm.offers.OfferStatus;
import org.cairncrm.offers.OfferStop;
import org.cairncrm.offers.Offers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of offers, the page of one with its effect, its start and its stop. */
@Controller
@RequestMapping("/offers")
class OfferPages {
  private static final String BACK = "redirect:/offers/";
  private static final List<String> STATUSES =
      Arrays.stream(OfferStatus.values()).map(EnumWord::of).toList();

  private final Offers offers;
  private final Lifts lifts;
  private final LiftCharts charts;
  private final NamedRewards rewards;
  private final Customers customers;
  private final ListScreens screens;
  private final FieldFaults faults;

  OfferPages(
      Offers offers,
      Lifts lifts,
      LiftCharts charts,
      NamedRewards rewards,
      Customers customers,
      ListScreens screens,
      FieldFaults faults) {
    this.offers = offers;
    this.lifts = lifts;
    this.charts = charts;
    this.rewards = rewards;
    this.customers = customers;
    this.screens = screens;
    this.faults = faults;
  }

  /** The list of offers. An unknown status shows all, so that a mistyped address still works. */
  @GetMapping
  @RequiresPermission(OfferPermissions.READ)
  String list(
      @RequestParam(required = false) @Nullable String status, PageRequest page, Model model) {
    String shown = status != null && STATUSES.contains(status) ? status : null;
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("status", shown);
    model.addAttribute(
        "page",
        offers.list(
            shown == null ? null : EnumWord.find(OfferStatus.class, shown).orElse(null), page));
    return "offers/list";
  }

  @GetMapping("/members")
  @RequiresPermission(OfferPermissions.WRITE)
  @AuditedRead(action = "list-read", subject = "list:offer-members")
  String members(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("offer-members", asked, page, part, "offers/members", model);
  }

  @GetMapping("/{id}")
  @RequiresPermission(OfferPermissions.READ)
  String one(@PathVariable UUID id, Model model) {
    Offer offer = offers.get(id);
    show(offer, model);
    if (offer.status() != OfferStatus.DRAFT && offer.status() != OfferStatus.STARTING) {
      LiftDisplay lift = charts.of(lifts.of(id));
      model.addAttribute("lift", lift);
    }
    return "offers/offer";
  }

  /** The card with the progress, which reloads itself while customers are chosen. */
  @GetMapping("/{id}/progress")
  @RequiresPermission(OfferPermissions.READ)
  String progress(@PathVariable UUID id, Model model) {
    show(offers.get(id), model);
    return "offers/offer :: progress";
  }

  private void show(Offer offer, Model model) {
    NamedReward reward = rewards.find(offer.terms().reward());
    CustomerId customer = offer.terms().audience().customer();
    model.addAttribute("offer", offer);
    model.addAttribute("reward", reward);
    model.addAttribute(
        "customerName", customer == null ? null : customers.names(List.of(customer)).get(customer));
    model.addAttribute(
        "open",
        offer.job() != null
            && (offer.job().status() == JobStatus.WAITING
                || offer.job().status() == JobStatus.RUNNING));
  }

  /** Asks before an offer starts, with the number of customers. */
  @GetMapping("/{id}/start")
  @RequiresPermission(OfferPermissions.WRITE)
  String asked(@PathVariable UUID id, Model model) {
    show(offers.get(id), model);
    model.addAttribute("size", offers.size(id));
    return "offers/start";
  }

  @PostMapping("/{id}/start")
  @RequiresPermission(OfferPermissions.WRITE)
  String start(@PathVariable UUID id, @RequestParam long customers) {
    offers.start(id, new OfferStart(customers));
    return BACK + id;
  }

  @PostMapping("/{id}/stop")
  @RequiresPermission(OfferPermissions.WRITE)
  String stop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    OfferStop stop = new OfferStop(reason.strip());
    Map<String, String> errors = faults.of(stop);
    if (!errors.isEmpty()) {
      throw Invalid.field("reason", errors.values().iterator().next());
    }
    offers.stop(id, stop);
    return BACK + id;
  }

  @PostMapping("/{id}/deletion")
  @RequiresPermission(OfferPermissions.WRITE)
  String delete(@PathVariable UUID id) {
    offers.delete(id);
    return "redirect:/offers";
  }
}
