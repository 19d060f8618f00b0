package org.cairncrm.orders.web;

import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderProgress;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentStatus;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/** The actions on the page of an order, each with a dialog of its own. */
enum OrderDialog {
  CANCEL("cancellation"),
  RETURN("returns"),
  CREDIT("credit-notes"),
  PROMISE("promise-changes"),
  HAND_OVER("shipments"),
  UPDATE("updates"),
  CORRECT("delivery-correction");

  private final String noun;

  OrderDialog(String noun) {
    this.noun = noun;
  }

  /** The name of the action in addresses and words. */
  String word() {
    return EnumWord.of(this);
  }

  /** The address to which the dialog is sent. */
  String action(Order order, @Nullable Shipment shipment) {
    return shipment == null
        ? "/orders/" + order.id() + "/" + noun
        : "/shipments/" + shipment.id() + "/" + noun;
  }

  /** Whether the action is about a shipment of the order. */
  boolean ofShipment() {
    return this == UPDATE || this == CORRECT;
  }

  /** Whether the state of the order allows the action. */
  boolean fits(Order order, OrderProgress progress, @Nullable Shipment shipment) {
    return switch (this) {
      case CANCEL -> progress.cancellable();
      case RETURN -> progress.returnable();
      case CREDIT -> true;
      case PROMISE -> order.status().isOpen();
      case HAND_OVER -> progress.sendable();
      case UPDATE -> shipment != null && shipment.status() != ShipmentStatus.DELIVERED;
      case CORRECT -> shipment != null && shipment.status() == ShipmentStatus.DELIVERED;
    };
  }
}
