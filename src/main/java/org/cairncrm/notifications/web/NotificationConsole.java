package org.cairncrm.notifications.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds notifications to the menu and to histories. */
@Configuration(proxyBeanMethods = false)
class NotificationConsole {
  @Bean
  MenuEntry notificationsEntry() {
    return new MenuEntry(
        "notifications",
        "notifications.menu",
        "/notifications",
        "bell-ring",
        NotificationPermissions.READ,
        50);
  }

  @Bean
  EventCategory notificationEvents() {
    return new EventCategory("notifications", "notifications", NotificationPermissions.READ, 50);
  }

  @Bean
  EventLink notificationLink() {
    return new EventLink("channel", "/notifications/{notification}", NotificationPermissions.READ);
  }
}
