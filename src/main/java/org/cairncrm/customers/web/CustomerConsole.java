package org.cairncrm.customers.web;

import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.history.EventCategory;
import org.cairncrm.shell.CustomerNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event category of customers in histories, and their names for other modules. */
@Configuration(proxyBeanMethods = false)
class CustomerConsole {
  @Bean
  EventCategory customerEvents() {
    return new EventCategory("customer", "customers", CustomerPermissions.READ, 60);
  }

  @Bean
  CustomerNames customerNames(Customers customers) {
    return customers::names;
  }
}
