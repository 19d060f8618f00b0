package org.cairncrm.orders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.cairncrm.access.Caller;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.OrderProgress;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Opens the dialogs on the page of an order and receives them. After a fault the page comes back
 * with the dialog open, with everything that was typed and with the faults beside their fields.
 */
@Component
class OrderDialogs {
  private final Orders orders;
  private final OrderView view;
  private final Caller caller;

  private final BusinessZone zone;
  private final Clock clock;

  OrderDialogs(Orders orders, OrderView view, Caller caller, BusinessZone zone, Clock clock) {
    this.orders = orders;
    this.view = view;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Opens a dialog, if the user may do it and the state of the order allows it.
   *
   * @param word the name of the dialog; one that does not exist opens none
   * @param shipment the id of the shipment that it is about
   */
  void open(Model model, Order order, @Nullable String word, @Nullable String shipment) {
    OrderDialog dialog = word == null ? null : EnumWord.find(OrderDialog.class, word).orElse(null);
    if (dialog == null || !caller.may(OrderPermissions.WRITE)) {
      return;
    }
    OrderProgress progress = orders.progress(order);
    Shipment about =
        order.shipments().stream()
            .filter(one -> dialog.ofShipment() && one.id().toString().equals(shipment))
            .findFirst()
            .orElse(null);
    if (dialog.fits(order, progress, about)) {
      show(model, order, dialog, about, Map.of(), Map.of());
    }
  }

  /** Does what the dialog asks for, and returns the next page. */
  String receive(
      Order order,
      OrderDialog dialog,
      @Nullable Shipment shipment,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      Consumer<TypedForm> work) {
    Map<String, String> errors;
    try {
      work.accept(new TypedForm(typed));
      return "redirect:/orders/" + order.id() + "?done=" + dialog.word();
    } catch (Invalid refused) {
      errors = FieldFaults.of(refused);
    } catch (Conflict refused) {
      errors = Map.of("form", KnownTexts.ofPage(refused.getMessage()));
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    Order now = orders.get(order.id());
    view.show(model, now);
    show(model, now, dialog, shipment, typed, errors);
    return "orders/order";
  }

  private void show(
      Model model,
      Order order,
      OrderDialog dialog,
      @Nullable Shipment shipment,
      Map<String, String> typed,
      Map<String, String> errors) {
    model.addAttribute("act", dialog.word());
    model.addAttribute("action", dialog.action(order, shipment));
    model.addAttribute("about", shipment);
    LocalDate promised = order.promisedOn();
    model.addAttribute("overdue", promised != null && promised.isBefore(zone.today(clock)));
    model.addAttribute(
        "deliveredAt",
        shipment == null || shipment.deliveredAt() == null
            ? null
            : LocalDateTime.ofInstant(shipment.deliveredAt(), zone.id())
                .truncatedTo(ChronoUnit.MINUTES));
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
  }
}
