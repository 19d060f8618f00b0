package org.cairncrm.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What another system signs in with. The token itself is not kept.
 *
 * @param sources the names that it may give as the {@code source} of what it sends; null, for any
 *     name, only when it was issued before tokens had sources
 */
public record Token(
    UUID id,
    String name,
    Set<Permission> scopes,
    @Nullable List<String> sources,
    Actor createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {
  /** Whether it may give this name as the source of what it sends. */
  public boolean maySendAs(String source) {
    return sources == null || sources.contains(source);
  }

  public boolean valid(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }
}
