package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one customer, in the past tense: a public record in the base package
 * of its module, marked with {@link EventName}. It carries ids and the facts that rules need, never
 * contact data and never free text (that goes beside it, see {@link Events#publish}).
 */
public interface CustomerEvent {
  CustomerId customer();

  /** Business time: when it happened, which may be long before it was recorded. */
  Instant occurredAt();

  /** The channel it came through, where it came through one. */
  default @Nullable Channel channel() {
    return null;
  }
}
