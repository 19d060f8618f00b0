package org.cairncrm.loyalty;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for points, rewards and loyalty programmes. */
@Configuration(proxyBeanMethods = false)
public class LoyaltyPermissions {
  public static final String READ = "loyalty:read";
  public static final String WRITE = "loyalty:write";

  @Bean
  Permission readLoyalty() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeLoyalty() {
    return Permission.of(WRITE, Role.LOYALTY_MANAGER);
  }
}
