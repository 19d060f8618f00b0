package org.cairncrm.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.KnownWord;
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
    Set<@KnownWord("Permission") String> scopes,
    @Nullable List<String> sources,
    Actor createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {
  public boolean valid(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }
}
