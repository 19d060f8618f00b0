package org.cairncrm.notifications;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;

/** A message of a rule was not sent, with the reason. */
@EventName("notification-skipped")
public record NotificationSkipped(
    CustomerId customer,
    UUID notification,
    String rule,
    Channel channel,
    Instant occurredAt,
    OrderId order,
    String number,
    SkipReason reason)
    implements CustomerEvent {
  static NotificationSkipped of(
      CustomerId customer, UUID id, DelayFacts facts, SkipReason reason, Instant at) {
    return new NotificationSkipped(
        customer, id, DelayAlert.NAME, Channel.EMAIL, at, facts.order(), facts.number(), reason);
  }
}
