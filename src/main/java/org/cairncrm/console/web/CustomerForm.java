package org.cairncrm.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.access.Needs;
import org.cairncrm.access.Permission;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerChange;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Registers a customer, and changes a profile. */
@Controller
class CustomerForm {
  private final Customers customers;
  private final FieldFaults faults;
  private final Shell shell;

  CustomerForm(Customers customers, FieldFaults faults, Shell shell) {
    this.customers = customers;
    this.faults = faults;
    this.shell = shell;
  }

  @GetMapping("/customers/new")
  @Needs(Permission.CUSTOMERS_WRITE)
  String blank(Model model) {
    return show(model, null, CustomerDraft.blank(shell.username()), Map.of());
  }

  @PostMapping("/customers/new")
  @Needs(Permission.CUSTOMERS_WRITE)
  String register(@ModelAttribute CustomerDraft draft, Model model, HttpServletResponse response) {
    NewCustomer told = draft.registration();
    return saved(model, response, null, draft, told, () -> customers.register(told).customer());
  }

  @GetMapping("/customers/{id}/edit")
  @Needs(Permission.CUSTOMERS_WRITE)
  String edit(@PathVariable UUID id, Model model) {
    Customer customer = customers.get(new CustomerId(id));
    return show(model, customer, CustomerDraft.of(customer), Map.of());
  }

  @PostMapping("/customers/{id}/edit")
  @Needs(Permission.CUSTOMERS_WRITE)
  String change(
      @PathVariable UUID id,
      @ModelAttribute CustomerDraft draft,
      Model model,
      HttpServletResponse response) {
    Customer before = customers.get(new CustomerId(id));
    CustomerChange told = draft.change(before);
    return saved(
        model,
        response,
        before,
        draft,
        told,
        () -> customers.change(before.id(), told, draft.version()));
  }

  private String saved(
      Model model,
      HttpServletResponse response,
      @Nullable Customer before,
      CustomerDraft draft,
      Object told,
      Supplier<Customer> save) {
    Map<String, String> errors = faults.of(told);
    if (errors.isEmpty()) {
      try {
        return "redirect:/customers/" + save.get().id();
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      } catch (Stale changedMeanwhile) {
        errors = Map.of("version", String.valueOf(changedMeanwhile.getMessage()));
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return show(model, before, draft, errors);
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
