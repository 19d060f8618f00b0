package org.cairncrm.interactions;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An interaction between a customer and the company.
 *
 * @param agent the username of the person who represented the company
 * @param at business time
 * @param source the system that sent the interaction; {@code cairn} when logged here
 * @param externalId the id in that system
 * @param answer whether the customer waits for an answer; null when none was ever needed
 * @param order the customer's order that it is about; null for none
 * @param answers the contact that it answers, if that was said; null otherwise
 * @param version from 1; each correction adds one
 */
public record Interaction(
    UUID id,
    CustomerId customer,
    Channel channel,
    Direction direction,
    String subject,
    @Nullable String body,
    @Nullable String agent,
    Instant at,
    String source,
    String externalId,
    @Nullable AnswerStatus answer,
    @Nullable OrderId order,
    @Nullable UUID answers,
    int version) {
  /** Whether the customer waits for an answer. */
  public boolean waits() {
    return answer == AnswerStatus.WAITING;
  }

  /** Whether it was corrected. */
  public boolean corrected() {
    return version > 1;
  }

  /** The subject, and the body on lines below it. */
  String said() {
    return body == null ? subject : subject + "\n" + body;
  }
}
