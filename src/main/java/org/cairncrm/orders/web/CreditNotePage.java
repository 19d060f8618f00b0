package org.cairncrm.orders.web;

import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The credit notes of a customer. */
@Controller
class CreditNotePage {
  private final Orders orders;
  private final CustomerNames names;

  CreditNotePage(Orders orders, CustomerNames names) {
    this.orders = orders;
    this.names = names;
  }

  @GetMapping("/customers/{id}/credit-notes")
  @RequiresPermission(OrderPermissions.READ)
  @AuditedRead(action = "credit-notes-read", subject = "customer:{id}")
  String list(@PathVariable CustomerId id, PageRequest request, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("customer", names.of(List.of(id)).get(id));
    model.addAttribute("page", orders.creditNotes(id, request.limitedTo(Page.MOST)));
    return "orders/credit-notes";
  }
}
