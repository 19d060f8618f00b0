package org.cairncrm.console.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CustomersPage {
  private static final int SHOWN = 30;
  private static final int LONGEST_QUERY = 200;

  private final Customers customers;

  CustomersPage(Customers customers) {
    this.customers = customers;
  }

  @GetMapping("/customers")
  @RequiresPermission(CustomerPermissions.READ)
  @AuditedRead(action = "customers-searched", subject = "customers")
  String list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String of,
      PageRequest request,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    String words = query.strip().substring(0, Math.min(LONGEST_QUERY, query.strip().length()));
    Page<Customer> found =
        customers.find(words, of == null || of.isEmpty() ? null : of, request.limitedTo(SHOWN));
    model.addAttribute("query", words);
    model.addAttribute("of", of);
    model.addAttribute("customers", found);
    return switch (part) {
      case "found" -> "console/customers :: found";
      case "more" -> "console/customers :: rows";
      case null, default -> "console/customers";
    };
  }
}
