package org.cairncrm.interactions.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.SearchAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event category of interactions in histories, and their action of the search. */
@Configuration(proxyBeanMethods = false)
class InteractionConsole {
  @Bean
  EventCategory contactEvents() {
    return new EventCategory("contacts", "interactions", InteractionPermissions.READ, 20);
  }

  @Bean
  EventLink contactLink() {
    return new EventLink("subject", "/interactions/{interaction}", InteractionPermissions.READ);
  }

  @Bean
  EventLink contactChannelLink() {
    return new EventLink("channel", "/interactions/{interaction}", InteractionPermissions.READ);
  }

  @Bean
  SearchAction logContact() {
    return new SearchAction(
        "interactions.search.log",
        "phone",
        InteractionPermissions.WRITE,
        "customers",
        "/customers/{id}?log=true",
        14);
  }
}
