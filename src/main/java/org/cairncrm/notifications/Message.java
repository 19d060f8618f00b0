package org.cairncrm.notifications;

import java.util.List;
import java.util.Map;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a rule wants to send. Its text is written later, from the template and the
 * parameters.
 *
 * @param key tells what the message is about; of one rule, a customer gets a single message for
 *     each key
 * @param template the name of the letter, such as {@code delay-alert-new-day}
 * @param parameters the values that the letter names
 * @param order the order that it is about; null if it is about none
 * @param number the number of that order
 * @param explanation one sentence for people: why it is sent
 * @param saw the facts that the rule saw
 */
public record Message(
    String key,
    String template,
    Map<String, MessageParameter> parameters,
    @Nullable OrderId order,
    @Nullable String number,
    String explanation,
    List<Seen> saw)
    implements MessageDecision {}
