package org.cairncrm.access;

import java.time.Instant;

/**
 * A session of a person.
 *
 * @param reference identifies the session but gives no access to it
 * @param since the time of the sign-in
 * @param lastUsed the time of the last request of the session
 * @param address the address of the sign-in
 * @param browser the name of the browser, such as {@code Firefox on Linux}; empty when unknown
 * @param current whether it is the session of this request
 */
public record OpenSession(
    String reference,
    Instant since,
    Instant lastUsed,
    String address,
    String browser,
    boolean current) {}
