package org.cairncrm.home;

import java.util.Set;
import org.cairncrm.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a home page and the period of its figures.
 *
 * @param username null if a system reads it
 * @param roles the roles whose tiles are shown
 */
public record HomeView(@Nullable String username, Set<Role> roles, HomePeriod period) {
  public HomeView {
    roles = Set.copyOf(roles);
  }

  /**
   * The account manager to whose customers the tiles are limited; null if they show all customers.
   */
  public @Nullable String accountManager() {
    return username != null && roles.equals(Set.of(Role.ACCOUNT_MANAGER)) ? username : null;
  }
}
