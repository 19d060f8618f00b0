package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.orders.LineProgress;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.NewPromise;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cancels, returns and credits goods of an order, and moves its promised day, from its page. */
@Controller
@RequestMapping("/orders/{id}")
class OrderActions {
  private static final String NONE = "Enter the quantity of at least one article";

  private final Orders orders;
  private final OrderDialogs dialogs;
  private final FieldFaults faults;

  OrderActions(Orders orders, OrderDialogs dialogs, FieldFaults faults) {
    this.orders = orders;
    this.dialogs = dialogs;
    this.faults = faults;
  }

  @PostMapping("/cancellation")
  @RequiresPermission(OrderPermissions.WRITE)
  String cancel(
      @PathVariable OrderId id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(id);
    return dialogs.receive(
        order,
        OrderDialog.CANCEL,
        null,
        typed,
        model,
        response,
        form -> {
          List<LineQuantity> goods = quantities(form, order);
          orders.cancel(
              id,
              form.require(
                  new NewCancellation(
                      null,
                      null,
                      null,
                      isEverything(order, goods) || goods.isEmpty() ? null : goods,
                      null,
                      form.text("reason")),
                  faults));
        });
  }

  @PostMapping("/returns")
  @RequiresPermission(OrderPermissions.WRITE)
  String takeBack(
      @PathVariable OrderId id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(id);
    return dialogs.receive(
        order,
        OrderDialog.RETURN,
        null,
        typed,
        model,
        response,
        form -> {
          BigDecimal amount = form.amount("amount");
          List<LineQuantity> goods = form.quantities(order);
          if (form.text("amount") == null && goods.isEmpty()) {
            form.fault("lines", NONE + ", or the amount that was refunded");
          } else if (form.text("amount") != null && !goods.isEmpty()) {
            form.fault("amount", "must be empty if articles are returned by quantity");
          }
          orders.takeBack(
              id,
              form.require(
                  new NewReturn(
                      null, null, null, amount, amount == null ? goods : null, form.text("reason")),
                  faults));
        });
  }

  /** The goods that were named; none is a fault. */
  private static List<LineQuantity> quantities(TypedForm form, Order order) {
    List<LineQuantity> goods = form.quantities(order);
    if (goods.isEmpty()) {
      form.fault("lines", NONE);
    }
    return goods;
  }

  /** Whether the goods are all that can be cancelled, so that the whole rest is cancelled. */
  private boolean isEverything(Order order, List<LineQuantity> goods) {
    List<LineProgress> lines = orders.progress(order).lines();
    return lines.stream().noneMatch(line -> line.delivered() == null)
        && goods.equals(
            lines.stream()
                .filter(line -> line.cancellable() > 0)
                .map(line -> new LineQuantity(line.line().line(), line.cancellable()))
                .toList());
  }

  @PostMapping("/credit-notes")
  @RequiresPermission(OrderPermissions.WRITE)
  String credit(
      @PathVariable OrderId id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Order order = orders.get(id);
    return dialogs.receive(
        order,
        OrderDialog.CREDIT,
        null,
        typed,
        model,
        response,
        form ->
            orders.credit(
                order.customerId(),
                form.require(
                    new NewCreditNote(
                        null,
                        null,
                        null,
                        form.requiredAmount("amount"),
                        order.total().currency(),
                        form.text("reason")),
                    faults)));
  }

  @PostMapping("/promise-changes")
  @RequiresPermission(OrderPermissions.WRITE)
  String changePromise(
      @PathVariable OrderId id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    return dialogs.receive(
        orders.get(id),
        OrderDialog.PROMISE,
        null,
        typed,
        model,
        response,
        form ->
            orders.changePromise(
                id,
                form.require(
                    new NewPromise(
                        null, null, null, form.requiredDay("promisedOn"), form.required("reason")),
                    faults)));
  }
}
