package org.cairncrm.home;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission for the home page. Each tile needs the permission of its own module as well. */
@Configuration(proxyBeanMethods = false)
public class HomePermissions {
  public static final String READ = "home:read";

  @Bean
  Permission readHome() {
    return Permission.everybody(READ);
  }
}
