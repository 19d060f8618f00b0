package org.cairncrm.access;

import static org.cairncrm.access.Permission.CONSOLE;
import static org.cairncrm.access.Permission.CONTACTS_READ;
import static org.cairncrm.access.Permission.CONTACTS_WRITE;
import static org.cairncrm.access.Permission.CUSTOMERS_READ;
import static org.cairncrm.access.Permission.CUSTOMERS_WRITE;
import static org.cairncrm.access.Permission.HISTORY_READ;
import static org.cairncrm.access.Permission.JOURNEYS_READ;
import static org.cairncrm.access.Permission.JOURNEYS_WRITE;
import static org.cairncrm.access.Permission.LOYALTY_READ;
import static org.cairncrm.access.Permission.LOYALTY_WRITE;
import static org.cairncrm.access.Permission.NOTIFICATIONS_READ;
import static org.cairncrm.access.Permission.ORDERS_READ;
import static org.cairncrm.access.Permission.ORDERS_WRITE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table from role to permission. What is not in it is denied. */
final class RolePermissions {
  private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

  static {
    everybody(
        CONSOLE,
        CUSTOMERS_READ,
        ORDERS_READ,
        CONTACTS_READ,
        HISTORY_READ,
        LOYALTY_READ,
        JOURNEYS_READ,
        NOTIFICATIONS_READ);
    also(Role.ACCOUNT_MANAGER, CUSTOMERS_WRITE, CONTACTS_WRITE);
    also(Role.AGENT, CUSTOMERS_WRITE, CONTACTS_WRITE, ORDERS_WRITE);
    also(Role.LOYALTY_MANAGER, LOYALTY_WRITE);
    also(Role.MARKETING, JOURNEYS_WRITE);
    also(Role.HEAD, CUSTOMERS_WRITE);
    also(Role.ADMIN, Permission.values());
  }

  private RolePermissions() {}

  static Set<Permission> of(Role role) {
    return Collections.unmodifiableSet(TABLE.getOrDefault(role, Set.of()));
  }

  private static void everybody(Permission... permissions) {
    Arrays.stream(Role.values()).forEach(role -> also(role, permissions));
  }

  private static void also(Role role, Permission... permissions) {
    TABLE
        .computeIfAbsent(role, ignored -> EnumSet.noneOf(Permission.class))
        .addAll(Arrays.asList(permissions));
  }
}
