package org.cairncrm.lists;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for lists. Each list needs the permission of its own module as well. */
@Configuration(proxyBeanMethods = false)
public class ListPermissions {
  public static final String READ = "lists:read";

  @Bean
  Permission readLists() {
    return Permission.everybody(READ);
  }
}
