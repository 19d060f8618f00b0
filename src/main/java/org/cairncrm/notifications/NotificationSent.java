package org.cairncrm.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer was informed without having asked.
 *
 * @param rule the rule that decided it
 * @param language the language of the message
 * @param number the number of the order
 * @param previouslyOn the day that no longer holds
 * @param estimatedOn the new day; null if there is none yet
 * @param kept whether it was kept here and not sent because no mail server is configured
 */
@EventName("notification-sent")
public record NotificationSent(
    CustomerId customer,
    UUID notification,
    String rule,
    Channel channel,
    Language language,
    Instant occurredAt,
    OrderId order,
    String number,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    boolean kept)
    implements CustomerEvent {}
