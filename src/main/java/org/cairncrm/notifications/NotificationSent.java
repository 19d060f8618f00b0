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
 * A customer was written to without having asked.
 *
 * @param rule that decided so
 * @param language it was written in
 * @param number of the order it is about
 * @param previouslyOn the day that no longer holds
 * @param estimatedOn the new day; null when there is none yet
 * @param kept whether it stayed in the outbox, since no mail server is configured
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
