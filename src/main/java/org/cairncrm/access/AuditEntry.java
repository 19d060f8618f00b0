package org.cairncrm.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An action that must be traceable to its actor.
 *
 * @param action the action in the past tense, such as {@code token-issued}
 * @param subject the object of the action, such as {@code token:shop}; {@code more} for reads that
 *     are only counted
 * @param address the address of the client; null in entries of versions that recorded no addresses
 */
public record AuditEntry(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    String subject,
    Map<String, Object> detail,
    @Nullable String address) {}
