package org.cairncrm.notifications;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer. It is written when it is sent, to the address and in the language of
 * that moment. Until then it has no recipient and no text.
 *
 * @param ruleTitle the name of the rule for people
 * @param order the order that it is about; null if it is about none
 * @param reason the reason why it was skipped or failed
 * @param createdAt the time of the event that it is about
 * @param finishedAt the time when it was sent, kept, skipped or given up
 */
public record Notification(
    UUID id,
    CustomerId customer,
    String rule,
    String ruleTitle,
    int ruleVersion,
    Channel channel,
    @Nullable OrderId order,
    @Nullable String orderNumber,
    NotificationStatus status,
    @Nullable String reason,
    @Nullable Language language,
    @Nullable String recipient,
    @Nullable String subject,
    @Nullable String body,
    Instant createdAt,
    @Nullable Instant finishedAt) {}
