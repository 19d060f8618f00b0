package org.cairncrm.history;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for the history of customers. */
@Configuration(proxyBeanMethods = false)
public class HistoryPermissions {
  public static final String READ = "history:read";

  @Bean
  Permission readHistory() {
    return Permission.everybody(READ);
  }

  /** The category of declared facts. Their events belong to the kernel, not to a module. */
  @Bean
  EventCategory factEvents() {
    return new EventCategory("facts", "events", READ, 70);
  }
}
