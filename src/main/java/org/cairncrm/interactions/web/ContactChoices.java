package org.cairncrm.interactions.web;

import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.interactions.Direction;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen in the forms of contacts. */
@Component
class ContactChoices {
  /** The number of latest orders to choose from. */
  private static final int ORDERS = 50;

  private final Orders orders;
  private final Caller caller;

  ContactChoices(Orders orders, Caller caller) {
    this.orders = orders;
    this.caller = caller;
  }

  void show(Model model, CustomerId customer, ContactDraft draft) {
    model.addAttribute("contact", draft);
    model.addAttribute("channels", Channel.values());
    model.addAttribute("directions", Direction.values());
    model.addAttribute(
        "orders",
        caller.may(OrderPermissions.READ)
            ? orders.of(customer, PageRequest.first(ORDERS)).items()
            : List.of());
  }
}
