package org.cairncrm.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions that belong to no single module of the business. */
@Configuration(proxyBeanMethods = false)
public class AccessPermissions {
  /**
   * The web console and the description of the API. People alone have it, all of them: no token can
   * have it.
   */
  public static final String CONSOLE = "console";

  /** Manage people, tokens and the audit trail. */
  public static final String MANAGE = "access:manage";

  /** Manage failed reactions, jobs and settings, and read metrics. */
  public static final String OPERATIONS = "operations:manage";

  @Bean
  Permission consolePermission() {
    return Permission.everybody(CONSOLE);
  }

  @Bean
  Permission manageAccess() {
    return Permission.of(MANAGE);
  }

  @Bean
  Permission manageOperations() {
    return Permission.of(OPERATIONS);
  }
}
