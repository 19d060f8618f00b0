package org.cairncrm.notifications;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for notifications. */
@Configuration(proxyBeanMethods = false)
public class NotificationPermissions {
  public static final String READ = "notifications:read";

  @Bean
  Permission readNotifications() {
    return Permission.everybody(READ);
  }
}
