package org.cairncrm.integration;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions to send events and to import files. */
@Configuration(proxyBeanMethods = false)
public class IntegrationPermissions {
  /** Send events of other systems. */
  public static final String EVENTS_WRITE = "events:write";

  /** Import files of other systems. */
  public static final String IMPORTS_MANAGE = "imports:manage";

  @Bean
  Permission writeEvents() {
    return Permission.of(EVENTS_WRITE);
  }

  @Bean
  Permission manageImports() {
    return Permission.of(IMPORTS_MANAGE);
  }
}
