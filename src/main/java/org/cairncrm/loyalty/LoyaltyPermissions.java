package org.cairncrm.loyalty;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for points, rewards, vouchers and loyalty programmes. */
@Configuration(proxyBeanMethods = false)
public class LoyaltyPermissions {
  public static final String READ = "loyalty:read";
  public static final String WRITE = "loyalty:write";

  /** Checks, uses and gives back vouchers: what a till needs. */
  public static final String REDEEM = "vouchers:redeem";

  /** Makes, renews and revokes the links to the pages of members. */
  public static final String CARDS = "loyalty:cards";

  @Bean
  Permission readLoyalty() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeLoyalty() {
    return Permission.of(WRITE, Role.LOYALTY_MANAGER);
  }

  @Bean
  Permission manageMemberCards() {
    return Permission.of(CARDS, Role.AGENT, Role.ACCOUNT_MANAGER, Role.LOYALTY_MANAGER);
  }

  @Bean
  Permission redeemVouchers() {
    return Permission.of(REDEEM, Role.AGENT, Role.ACCOUNT_MANAGER, Role.LOYALTY_MANAGER);
  }
}
