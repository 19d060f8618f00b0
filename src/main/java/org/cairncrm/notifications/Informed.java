package org.cairncrm.notifications;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer of a late order heard of the delay from the company.
 *
 * @param at the first time; null if the customer was not informed yet
 * @param by the channel; null if the customer was not informed yet
 * @param message the latest message about the order, sent or not; null if there is none
 * @param status the status of that message
 */
public record Informed(
    @Nullable Instant at,
    @Nullable Channel by,
    @Nullable UUID message,
    @Nullable NotificationStatus status) {
  /** Nobody informed the customer, and no message is on its way. */
  public static final Informed NOT_YET = new Informed(null, null, null, null);
}
