package org.cairncrm.notifications;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer. Until it is sent it has no recipient and no words: it is written when it
 * goes out, to the address and in the language of that moment.
 *
 * @param reason why it was skipped or failed
 * @param createdAt when what it tells of happened
 * @param finishedAt when it was sent, kept, skipped or given up
 */
public record Notification(
    UUID id,
    CustomerId customer,
    String rule,
    int ruleVersion,
    Channel channel,
    NotificationStatus status,
    @Nullable String reason,
    @Nullable Language language,
    @Nullable String recipient,
    @Nullable String subject,
    @Nullable String body,
    Instant createdAt,
    @Nullable Instant finishedAt) {}
