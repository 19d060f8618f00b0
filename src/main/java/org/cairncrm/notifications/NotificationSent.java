package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
 * @param template the name of the letter; null in events of earlier versions
 * @param order the order that the message is about; null if it is about none
 * @param number the number of the order
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String template,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OrderId order,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
    boolean kept)
    implements CustomerEvent {}
