package org.cairncrm.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions that do not belong to a single business module. */
@Configuration(proxyBeanMethods = false)
public class AccessPermissions {
  /**
   * Use the web console and read the description of the API. Every person has it, and no token can
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
