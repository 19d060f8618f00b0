package org.cairncrm.journeys.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of journeys in the menu and in histories. */
@Configuration(proxyBeanMethods = false)
class JourneyConsole {
  @Bean
  MenuEntry journeysEntry() {
    return new MenuEntry(
        "journeys", "shell.journeys", "/journeys", "route", JourneyPermissions.READ, 30);
  }

  @Bean
  EventCategory journeyEvents() {
    return new EventCategory("journey", "journeys", JourneyPermissions.READ, 40);
  }
}
