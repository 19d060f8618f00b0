package org.cairncrm.customers.web;

import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.history.EventCategory;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.SearchAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event category of customers, their names for other modules, and an action of the search. */
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

  @Bean
  SearchAction newCustomer() {
    return new SearchAction(
        "customers.search.new", "user-plus", CustomerPermissions.WRITE, "/customers/new", 20);
  }
}
