package org.cairncrm.customers;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for customers. */
@Configuration(proxyBeanMethods = false)
public class CustomerPermissions {
  public static final String READ = "customers:read";
  public static final String WRITE = "customers:write";

  @Bean
  Permission readCustomers() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeCustomers() {
    return Permission.of(WRITE, Role.ACCOUNT_MANAGER, Role.AGENT, Role.HEAD);
  }
}
