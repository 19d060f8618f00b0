package org.cairncrm.console.web;

import org.cairncrm.access.AccessPermissions;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of the pages that span modules. */
@Configuration(proxyBeanMethods = false)
class ConsoleMenu {
  @Bean
  MenuEntry homeEntry() {
    return new MenuEntry("home", "console.menu.home", "/", "house", AccessPermissions.CONSOLE, 10);
  }

  @Bean
  MenuEntry customersEntry() {
    return new MenuEntry(
        "customers", "customers.menu", "/customers", "users", CustomerPermissions.READ, 20);
  }

  @Bean
  MenuEntry operationsEntry(ParkedReactions parked) {
    return new MenuEntry(
        "operations",
        "console.menu.operations",
        "/operations",
        "life-buoy",
        AccessPermissions.OPERATIONS,
        70,
        parked::open);
  }
}
