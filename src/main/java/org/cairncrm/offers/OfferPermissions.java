package org.cairncrm.offers;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for offers. */
@Configuration(proxyBeanMethods = false)
public class OfferPermissions {
  public static final String READ = "offers:read";

  /** To write, start and stop offers. */
  public static final String WRITE = "offers:write";

  /** To accept offers for customers: what an agent and a shop need. */
  public static final String ACCEPT = "offers:accept";

  @Bean
  Permission readOffers() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeOffers() {
    return Permission.of(WRITE, Role.MARKETING, Role.LOYALTY_MANAGER);
  }

  @Bean
  Permission acceptOffers() {
    return Permission.of(ACCEPT, Role.AGENT, Role.ACCOUNT_MANAGER, Role.LOYALTY_MANAGER, Role.HEAD);
  }
}
