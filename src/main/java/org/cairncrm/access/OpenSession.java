package org.cairncrm.access;

import java.time.Instant;

/**
 * A session of a person.
 *
 * @param reference tells it from others and opens nothing
 * @param since when it was opened
 * @param lastUsed when a request last used it
 * @param address it was opened from
 * @param browser such as {@code Firefox on Linux}; empty when unknown
 * @param current whether it is the one of this request
 */
public record OpenSession(
    String reference,
    Instant since,
    Instant lastUsed,
    String address,
    String browser,
    boolean current) {}
