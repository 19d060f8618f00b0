package org.cairncrm.access;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Ensures that nobody grants permissions that they do not hold: neither to a token, nor to a
 * person, nor to themselves by signing in as a person with more permissions. See
 * docs/decisions/0014-nobody-gives-more.md.
 */
@Component
class Grants {
  private final Caller caller;
  private final Permissions permissions;

  Grants(Caller caller, Permissions permissions) {
    this.caller = caller;
    this.permissions = permissions;
  }

  /**
   * @throws AccessDeniedException naming the permissions that the caller does not hold
   */
  void requireAll(Set<String> given) {
    if (caller.isCairn()) {
      return;
    }
    Set<String> missing = new TreeSet<>(given);
    // every person has the console and no token can have it, so granting it adds nothing
    missing.remove(AccessPermissions.CONSOLE);
    missing.removeIf(caller::may);
    if (!missing.isEmpty()) {
      throw new AccessDeniedException(
          "Nobody may give permissions that they do not hold: " + String.join(", ", missing));
    }
  }

  /** As {@link #requireAll}, for all permissions of a role. */
  void requireAll(Role role) {
    requireAll(permissions.of(role));
  }
}
