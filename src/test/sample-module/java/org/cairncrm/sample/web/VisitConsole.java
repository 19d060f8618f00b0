package org.cairncrm.sample.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of visits in the menu and in histories. */
@Configuration(proxyBeanMethods = false)
class VisitConsole {
  @Bean
  MenuEntry visitsEntry() {
    return new MenuEntry(
        "visits", "sample.menu", "/visits", "sample/door", VisitPermissions.READ, 65, () -> 7);
  }

  @Bean
  EventCategory visitEvents() {
    return new EventCategory("visits", "sample", VisitPermissions.READ, 95);
  }
}
