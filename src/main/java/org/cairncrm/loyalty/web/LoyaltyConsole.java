package org.cairncrm.loyalty.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of loyalty in the menu and in histories. */
@Configuration(proxyBeanMethods = false)
class LoyaltyConsole {
  @Bean
  MenuEntry loyaltyEntry() {
    return new MenuEntry(
        "loyalty", "shell.loyalty", "/loyalty", "gem", LoyaltyPermissions.READ, 40);
  }

  @Bean
  EventCategory loyaltyEvents() {
    return new EventCategory("points", "loyalty", LoyaltyPermissions.READ, 30);
  }
}
