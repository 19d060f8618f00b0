package org.cairncrm.interactions;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A contact between a customer and the company.
 *
 * @param agent the username of who spoke for the company
 * @param at business time
 * @param source the system that told of it; {@code cairn} when it was logged here
 * @param externalId what that system calls it
 */
public record Interaction(
    UUID id,
    CustomerId customer,
    Channel channel,
    Direction direction,
    String subject,
    @Nullable String body,
    @Nullable String agent,
    Instant at,
    String source,
    String externalId) {}
