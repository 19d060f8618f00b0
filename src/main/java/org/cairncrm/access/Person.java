package org.cairncrm.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param username the username in lower case, which is the name of an {@link
 *     org.cairncrm.shared.Actor}
 * @param disabledAt the time since which the person may not sign in; null for an active person
 * @param version the version, which increases with every change
 */
public record Person(
    UUID id,
    String username,
    String name,
    @Nullable String email,
    Role role,
    Instant createdAt,
    @Nullable Instant disabledAt,
    int version) {
  public boolean active() {
    return disabledAt == null;
  }
}
