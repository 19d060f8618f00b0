package org.cairncrm.offers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.loyalty.NamedRewards;
import org.cairncrm.offers.Offer;
import org.cairncrm.offers.OfferAudience;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.offers.OfferTerms;
import org.cairncrm.offers.Offers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a new offer, and of a draft. */
@Controller
@RequestMapping("/offers")
class OfferFormPages {
  private static final List<String> LANGUAGES =
      Stream.of(Language.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();

  private final Offers offers;
  private final AudienceChoices audiences;
  private final NamedRewards rewards;
  private final Customers customers;
  private final FieldFaults faults;

  OfferFormPages(
      Offers offers,
      AudienceChoices audiences,
      NamedRewards rewards,
      Customers customers,
      FieldFaults faults) {
    this.offers = offers;
    this.audiences = audiences;
    this.rewards = rewards;
    this.customers = customers;
    this.faults = faults;
  }

  /**
   * @param customer the only customer of the new offer; null for several
   * @param kept the filters of the list of customers that the new offer is for
   */
  @GetMapping("/new")
  @RequiresPermission(OfferPermissions.WRITE)
  String blank(
      @RequestParam(required = false) @Nullable CustomerId customer,
      ListRequest kept,
      Model model) {
    Map<String, String> typed =
        customer == null
            ? Map.of("controlPercent", "20", "attributionDays", "7")
            : Map.of("customer", customer.toString());
    return form(null, typed, audiences.chosen(customer, null, kept), Map.of(), model);
  }

  @PostMapping("/new")
  @RequiresPermission(OfferPermissions.WRITE)
  String create(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable CustomerId customer,
      @RequestParam(required = false) @Nullable String audience,
      ListRequest kept,
      HttpServletResponse response,
      Model model) {
    OfferAudience chosen = audiences.chosen(customer, audience, kept);
    var form = new OfferForm(typed, chosen);
    OfferTerms terms = form.terms();
    Map<String, String> errors = form.faults(terms, faults);
    if (errors.isEmpty()) {
      try {
        return "redirect:/offers/" + offers.create(terms).id();
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(null, typed, chosen, errors, model);
  }

  @GetMapping("/{id}/change")
  @RequiresPermission(OfferPermissions.WRITE)
  String draft(@PathVariable UUID id, Model model) {
    Offer offer = offers.get(id);
    return form(offer, OfferForm.of(offer.terms()), offer.terms().audience(), Map.of(), model);
  }

  @PostMapping("/{id}/change")
  @RequiresPermission(OfferPermissions.WRITE)
  String change(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable CustomerId customer,
      @RequestParam(required = false) @Nullable String audience,
      ListRequest kept,
      HttpServletResponse response,
      Model model) {
    OfferAudience chosen = audiences.chosen(customer, audience, kept);
    var form = new OfferForm(typed, chosen);
    OfferTerms terms = form.terms();
    Map<String, String> errors = form.faults(terms, faults);
    if (errors.isEmpty()) {
      try {
        offers.change(id, terms, version);
        return "redirect:/offers/" + id;
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      } catch (Stale changedMeanwhile) {
        model.addAttribute("stale", true);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(offers.get(id), typed, chosen, errors, model);
  }

  private String form(
      @Nullable Offer draft,
      Map<String, String> typed,
      OfferAudience audience,
      Map<String, String> errors,
      Model model) {
    CustomerId customer = audience.customer();
    model.addAttribute("draft", draft);
    model.addAttribute("typed", typed);
    model.addAttribute("audience", audience);
    model.addAttribute("errors", errors);
    model.addAttribute("rewards", rewards.all());
    model.addAttribute("views", customer == null ? audiences.titles() : Map.of());
    model.addAttribute("languages", LANGUAGES);
    model.addAttribute(
        "customerName", customer == null ? null : customers.names(List.of(customer)).get(customer));
    return "offers/form";
  }
}
