package org.cairncrm.orders.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.orders.OrderPermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event category of orders in histories. */
@Configuration(proxyBeanMethods = false)
class OrderConsole {
  @Bean
  EventCategory orderEvents() {
    return new EventCategory("orders", "orders", OrderPermissions.READ, 10);
  }
}
