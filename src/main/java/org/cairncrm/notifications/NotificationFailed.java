package org.cairncrm.notifications;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;

/** A message could not be sent, however often it was tried. What went wrong stands with it. */
@EventName("notification-failed")
public record NotificationFailed(
    CustomerId customer,
    UUID notification,
    String rule,
    Channel channel,
    Instant occurredAt,
    OrderId order,
    String number)
    implements CustomerEvent {}
