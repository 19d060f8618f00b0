package org.cairncrm.orders.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds orders to the menu and to histories. */
@Configuration(proxyBeanMethods = false)
class OrderConsole {
  @Bean
  MenuEntry ordersEntry() {
    return new MenuEntry("orders", "orders.menu", "/orders", "package", OrderPermissions.READ, 25);
  }

  @Bean
  EventCategory orderEvents() {
    return new EventCategory("orders", "orders", OrderPermissions.READ, 10);
  }

  @Bean
  EventLink orderLink() {
    return new EventLink("number", "/orders/{order}", OrderPermissions.READ);
  }

  @Bean
  EventLink shipmentLink() {
    return new EventLink("carrier", "/shipments/{shipment}", OrderPermissions.READ);
  }

  @Bean
  EventLink trackingLink() {
    return new EventLink("tracking", "/shipments/{shipment}", OrderPermissions.READ);
  }

  @Bean
  EventLink creditNoteLink() {
    return new EventLink(
        "number", "/customers/{customer}/credit-notes#{creditNote}", OrderPermissions.READ);
  }
}
