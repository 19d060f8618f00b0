package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A message of a rule was not sent, with the reason.
 *
 * @param order the order that the message is about; null if it is about none
 */
@EventName("notification-skipped")
public record NotificationSkipped(
    CustomerId customer,
    UUID notification,
    String rule,
    Channel channel,
    Instant occurredAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OrderId order,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
    SkipReason reason)
    implements CustomerEvent {}
