package org.cairncrm.sample;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for visits. */
@Configuration(proxyBeanMethods = false)
public class VisitPermissions {
  public static final String READ = "visits:read";
  public static final String WRITE = "visits:write";

  @Bean
  Permission readVisits() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeVisits() {
    return Permission.of(WRITE, Role.AGENT);
  }
}
