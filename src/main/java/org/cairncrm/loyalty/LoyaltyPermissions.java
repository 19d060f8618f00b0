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
  public static final String REDEEM_POINTS = "loyalty:redeem";
  public static final String ADJUST = "loyalty:adjust";
  public static final String APPROVE = "loyalty:approve";

  /** Checks, uses and gives back vouchers: what a till needs. */
  public static final String REDEEM = "vouchers:redeem";

  /** Makes, renews and revokes the links to the pages of members. */
  public static final String CARDS = "loyalty:cards";

  /** Enrols customers in programmes that enrol on request, and ends their memberships. */
  public static final String ENROL = "loyalty:enrol";

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
  Permission enrolMembers() {
    return Permission.of(ENROL, Role.AGENT, Role.ACCOUNT_MANAGER, Role.LOYALTY_MANAGER);
  }

  @Bean
  Permission redeemVouchers() {
    return Permission.of(REDEEM, Role.AGENT, Role.ACCOUNT_MANAGER, Role.LOYALTY_MANAGER);
  }

  @Bean
  Permission redeemPoints() {
    return Permission.of(
        REDEEM_POINTS, Role.ACCOUNT_MANAGER, Role.AGENT, Role.LOYALTY_MANAGER, Role.HEAD);
  }

  /** To grant and deduct points. */
  @Bean
  Permission adjustPoints() {
    return Permission.of(ADJUST, Role.ACCOUNT_MANAGER, Role.AGENT, Role.LOYALTY_MANAGER, Role.HEAD);
  }

  /** To decide about the adjustments of others. */
  @Bean
  Permission approveAdjustments() {
    return Permission.of(APPROVE, Role.LOYALTY_MANAGER, Role.HEAD);
  }
}
