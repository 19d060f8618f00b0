package org.cairncrm.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.KnownWord;
import org.jspecify.annotations.Nullable;

/**
 * The credential of another system. Its secret is not stored.
 *
 * @param sources the names that the system may give as the {@code source} of its facts; null, which
 *     allows any name, only for a token that was issued before tokens had sources
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
