package org.cairncrm.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What another system signs in with. The token itself is not kept. */
public record Token(
    UUID id,
    String name,
    Set<Permission> scopes,
    Actor createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {
  public boolean valid(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }
}
