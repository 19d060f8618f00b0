package org.cairncrm.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Permission;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.orders.DelayedOrder;
import org.cairncrm.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {
  private static final int SHOWN = 8;
  private static final int PARKED_SHOWN = 5;

  private final Customers customers;
  private final Orders orders;
  private final ParkedReactions parked;
  private final Shell shell;

  HomePage(Customers customers, Orders orders, ParkedReactions parked, Shell shell) {
    this.customers = customers;
    this.orders = orders;
    this.parked = parked;
    this.shell = shell;
  }

  @GetMapping("/")
  @RequiresPermission(Permission.CONSOLE)
  @AuditedRead(action = "customers-listed", subject = "customers")
  String home(Model model) {
    String me = shell.username();
    model.addAttribute("me", me);
    model.addAttribute("mine", customers.find(null, me, null, SHOWN).items());
    model.addAttribute("howMany", customers.lookedAfterBy(me));
    model.addAttribute("newest", customers.find(null, null, null, SHOWN).items());
    List<DelayedOrder> delayed = orders.delayed(SHOWN);
    model.addAttribute("delayed", delayed);
    model.addAttribute("delays", orders.delayedCount());
    model.addAttribute(
        "names", customers.names(delayed.stream().map(DelayedOrder::customer).toList()));
    if (shell.may(Permission.OPERATIONS_MANAGE.name())) {
      model.addAttribute("parked", failed());
      model.addAttribute("open", parked.open());
    }
    return "console/home";
  }

  /** Those that wait for a person come before those that are tried again automatically. */
  private List<ParkedReaction> failed() {
    return Stream.of(ParkedStatus.DEAD, ParkedStatus.WAITING)
        .flatMap(status -> parked.list(status, null, PARKED_SHOWN).items().stream())
        .limit(PARKED_SHOWN)
        .toList();
  }
}
