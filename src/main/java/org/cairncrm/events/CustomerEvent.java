package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An event of one customer, named in the past tense: a public record in the base package of its
 * module, marked with {@link EventName}. It carries ids and the facts that rules need, but no
 * contact data and no free text. Text is stored beside the event, see {@link Events#publish}.
 */
public interface CustomerEvent {
  CustomerId customer();

  /** The business time, which may be long before the time of recording. */
  Instant occurredAt();

  /** The channel of the event; null if it came through none. */
  default @Nullable Channel channel() {
    return null;
  }
}
