package org.cairncrm.lists;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for lists. Each list needs the permission of its own module as well. */
@Configuration(proxyBeanMethods = false)
public class ListPermissions {
  public static final String READ = "lists:read";

  /** To share views with everybody, and to change views that others shared. */
  public static final String SHARE = "lists:share";

  /** To download whole lists. */
  public static final String EXPORT = "lists:export";

  @Bean
  Permission readLists() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission shareViews() {
    return Permission.of(SHARE, Role.HEAD, Role.MARKETING);
  }

  @Bean
  Permission exportLists() {
    return Permission.of(EXPORT, Role.HEAD, Role.MARKETING, Role.LOYALTY_MANAGER);
  }
}
