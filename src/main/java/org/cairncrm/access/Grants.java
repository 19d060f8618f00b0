package org.cairncrm.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Nobody gives more permissions than they hold: neither to a token, nor to a person, nor to
 * themselves by signing in as a person who holds more. See
 * docs/decisions/0014-nobody-gives-more.md.
 */
@Component
class Grants {
  private final Caller caller;

  Grants(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws AccessDeniedException naming the permissions that the caller does not hold
   */
  void requireAll(Set<Permission> given) {
    if (caller.isCairn()) {
      return;
    }
    Set<Permission> missing = EnumSet.copyOf(given);
    // every person has the console and no token can have it, so it is nothing to be gained
    missing.remove(Permission.CONSOLE);
    missing.removeIf(caller::may);
    if (!missing.isEmpty()) {
      throw new AccessDeniedException(
          "Nobody may give permissions that they do not hold: "
              + missing.stream().map(Permission::word).collect(Collectors.joining(", ")));
    }
  }

  /** As {@link #requireAll}, for all that a role permits. */
  void requireAll(Role role) {
    requireAll(role.permissions());
  }
}
