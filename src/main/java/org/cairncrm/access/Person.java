package org.cairncrm.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param username in lower case; what an {@link org.cairncrm.shared.Actor} is called by
 * @param disabledAt since when not any more
 * @param version goes up with every change
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
