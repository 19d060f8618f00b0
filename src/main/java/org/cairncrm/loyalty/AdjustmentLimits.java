package org.cairncrm.loyalty;

import org.cairncrm.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The most points that somebody of a role can grant to or deduct from one customer within a day
 * ({@code cairn.loyalty.adjustments.*}). Above it another person has to approve.
 *
 * @param system for systems, which have no role
 */
@ConfigurationProperties("cairn.loyalty.adjustments")
record AdjustmentLimits(
    @DefaultValue("500") long accountManager,
    @DefaultValue("500") long agent,
    @DefaultValue("5000") long loyaltyManager,
    @DefaultValue("5000") long head,
    @DefaultValue("5000") long admin,
    @DefaultValue("500") long system) {
  /**
   * @param person null for a system
   */
  long of(@Nullable Person person) {
    return person == null
        ? system
        : switch (person.role()) {
          case ACCOUNT_MANAGER -> accountManager;
          case AGENT -> agent;
          case MARKETING -> 0; // lacks the permission
          case LOYALTY_MANAGER -> loyaltyManager;
          case HEAD -> head;
          case ADMIN -> admin;
        };
  }
}
