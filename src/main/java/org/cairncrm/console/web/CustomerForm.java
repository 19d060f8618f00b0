package org.cairncrm.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerChange;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.customers.ProfileVersion;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to register a customer or to change a profile. */
@Controller
class CustomerForm {
  private static final int VERSIONS = 200;
  private static final int ALIKE = 5;

  private final Customers customers;
  private final FieldFaults faults;
  private final Shell shell;

  CustomerForm(Customers customers, FieldFaults faults, Shell shell) {
    this.customers = customers;
    this.faults = faults;
    this.shell = shell;
  }

  @GetMapping("/customers/new")
  @RequiresPermission(CustomerPermissions.WRITE)
  String blank(Model model) {
    return show(model, null, CustomerDraft.blank(shell.username()), Map.of());
  }

  /**
   * @param anyway registers even if there is a customer with the same name, e-mail or phone number
   */
  @PostMapping("/customers/new")
  @RequiresPermission(CustomerPermissions.WRITE)
  String register(
      @ModelAttribute CustomerDraft draft,
      @RequestParam(defaultValue = "false") boolean anyway,
      Model model,
      HttpServletResponse response) {
    NewCustomer wanted = draft.registration();
    List<Customer> alike = anyway || !faults.of(wanted).isEmpty() ? List.of() : alike(wanted);
    if (!alike.isEmpty()) {
      model.addAttribute("alike", alike);
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(model, null, draft, Map.of());
    }
    return saved(model, response, null, draft, wanted, () -> customers.register(wanted).value());
  }

  /** Similar customers; empty if the profile has errors, which are shown first. */
  private List<Customer> alike(NewCustomer wanted) {
    try {
      return customers.alike(wanted, ALIKE);
    } catch (Invalid refused) {
      return List.of();
    }
  }

  @GetMapping("/customers/{id}/edit")
  @RequiresPermission(CustomerPermissions.WRITE)
  @AuditedRead(action = "customer-opened", subject = "customer:{id}")
  String edit(@PathVariable UUID id, Model model) {
    Customer customer = customers.get(new CustomerId(id));
    return show(model, customer, CustomerDraft.of(customer), Map.of());
  }

  @PostMapping("/customers/{id}/edit")
  @RequiresPermission(CustomerPermissions.WRITE)
  String change(
      @PathVariable UUID id,
      @ModelAttribute CustomerDraft draft,
      Model model,
      HttpServletResponse response) {
    Customer before = customers.get(new CustomerId(id));
    CustomerChange wanted = draft.change(before);
    return saved(
        model,
        response,
        before,
        draft,
        wanted,
        () -> customers.change(before.id(), wanted, draft.version()));
  }

  private String saved(
      Model model,
      HttpServletResponse response,
      @Nullable Customer before,
      CustomerDraft draft,
      Object wanted,
      Supplier<Customer> save) {
    Map<String, String> errors = faults.of(wanted);
    CustomerDraft shown = draft;
    if (errors.isEmpty()) {
      try {
        return "redirect:/customers/" + save.get().id();
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      } catch (Stale changedMeanwhile) {
        if (before == null) {
          throw changedMeanwhile;
        }
        EditConflict conflict = conflict(before.id(), draft);
        model.addAttribute("conflict", conflict);
        shown = conflict.merged();
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return show(model, before, shown, errors);
  }

  private EditConflict conflict(CustomerId id, CustomerDraft draft) {
    Customer now = customers.get(id);
    List<ProfileVersion> versions = customers.versions(id, PageRequest.first(VERSIONS)).items();
    ProfileVersion opened =
        versions.stream()
            .filter(one -> one.version() == draft.version())
            .findFirst()
            .orElseGet(versions::getLast);
    return EditConflict.of(now, opened, versions.getFirst(), draft);
  }

  private static String show(
      Model model, @Nullable Customer customer, CustomerDraft draft, Map<String, String> errors) {
    model.addAttribute("customer", customer);
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    model.addAttribute("languages", Language.values());
    return "console/customer-form";
  }
}
