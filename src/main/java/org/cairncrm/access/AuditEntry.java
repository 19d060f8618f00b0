package org.cairncrm.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something that had to be traceable to a person.
 *
 * @param action in the past tense, such as {@code token-issued}
 * @param subject what it was done to, such as {@code token:shop}; {@code more} for reads that are
 *     only counted
 * @param address that the call came from; null when it was recorded before addresses were
 */
public record AuditEntry(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    String subject,
    Map<String, Object> detail,
    @Nullable String address) {}
