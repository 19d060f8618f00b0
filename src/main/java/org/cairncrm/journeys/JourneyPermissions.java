package org.cairncrm.journeys;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for journeys and their maps. */
@Configuration(proxyBeanMethods = false)
public class JourneyPermissions {
  public static final String READ = "journeys:read";
  public static final String MOVE = "journeys:move";
  public static final String WRITE = "journeys:write";

  @Bean
  Permission readJourneys() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission moveCustomers() {
    return Permission.of(MOVE, Role.ACCOUNT_MANAGER, Role.AGENT, Role.MARKETING);
  }

  @Bean
  Permission writeJourneys() {
    return Permission.of(WRITE, Role.MARKETING);
  }
}
