package org.cairncrm.interactions;

import java.time.Instant;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as it was recorded before a correction.
 *
 * @param replacedAt the time of the correction
 * @param replacedBy the actor of the correction
 * @param reason the reason for the correction
 */
public record EarlierVersion(
    int version,
    Channel channel,
    Direction direction,
    String subject,
    @Nullable String body,
    Instant at,
    @Nullable OrderId order,
    Instant replacedAt,
    Actor replacedBy,
    String reason) {}
