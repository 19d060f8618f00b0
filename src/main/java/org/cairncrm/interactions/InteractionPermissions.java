package org.cairncrm.interactions;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for interactions. */
@Configuration(proxyBeanMethods = false)
public class InteractionPermissions {
  public static final String READ = "contacts:read";
  public static final String WRITE = "contacts:write";

  @Bean
  Permission readContacts() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeContacts() {
    return Permission.of(WRITE, Role.ACCOUNT_MANAGER, Role.AGENT);
  }
}
