package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.LoyaltyRule;
import org.cairncrm.loyalty.NewReturnSimulation;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.ReturnSimulation;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The points, rewards and tiers that a return of an order would cost the customer. */
@Controller
class ReturnSimulationPage {
  /** The parameters of a form: a field for each line, with the number of units. */
  private static final String LINE = "line";

  private final ReturnSimulation simulation;
  private final Orders orders;
  private final Programmes programmes;

  ReturnSimulationPage(ReturnSimulation simulation, Orders orders, Programmes programmes) {
    this.simulation = simulation;
    this.orders = orders;
    this.programmes = programmes;
  }

  @GetMapping("/orders/{id}/loyalty/return")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "points-read", subject = "order:{id}")
  String show(@PathVariable OrderId id, @RequestParam Map<String, String> typed, Model model) {
    Order order = orders.get(id);
    List<LineQuantity> lines = lines(order, typed);
    model.addAttribute("order", order);
    model.addAttribute("progress", orders.progress(order));
    model.addAttribute("typed", typed);
    model.addAttribute("ruleTitles", titles());
    try {
      model.addAttribute(
          "result",
          simulation.of(id, new NewReturnSimulation(lines.isEmpty() ? null : lines, null)));
    } catch (Conflict impossible) {
      model.addAttribute("refusal", KnownTexts.ofPage(impossible.getMessage()));
    } catch (Invalid wrong) {
      model.addAttribute("refusal", KnownTexts.ofPage(wrong.errors().getFirst().message()));
    }
    return "loyalty/return";
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (LoyaltyRule rule : programmes.rules()) {
      titles.put(rule.name(), rule.title());
    }
    return titles;
  }

  /** The units that were typed for each line; what is no number counts as none. */
  private static List<LineQuantity> lines(Order order, Map<String, String> typed) {
    List<LineQuantity> lines = new ArrayList<>();
    for (int line = 1; line <= order.lines().size(); line++) {
      String units = typed.getOrDefault(LINE + line, "");
      if (units.matches("[1-9][0-9]{0,6}")) {
        lines.add(new LineQuantity(line, Integer.parseInt(units)));
      }
    }
    return lines;
  }
}
