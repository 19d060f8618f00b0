package org.cairncrm.interactions.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.interactions.InteractionPermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event category of interactions in histories. */
@Configuration(proxyBeanMethods = false)
class InteractionConsole {
  @Bean
  EventCategory contactEvents() {
    return new EventCategory("contacts", "interactions", InteractionPermissions.READ, 20);
  }
}
