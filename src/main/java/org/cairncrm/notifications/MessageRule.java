package org.cairncrm.notifications;

import org.cairncrm.events.CustomerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns an event into a message to its customer, or into a reason for silence. A rule is a bean. It
 * has a reaction to the event, which hands the event to {@link MessageQueue#apply}.
 *
 * <p>The letters of its templates are {@code letters/<template>_<language>.subject.txt} and {@code
 * ….body.txt}, in every language.
 */
public interface MessageRule<E extends CustomerEvent> {
  /** The name under which its messages are stored, such as {@code delay-alert}. */
  String name();

  /** The name for people, such as {@code Delay alert}. */
  String title();

  /** The version of the rule. It grows when the rule decides differently. */
  int version();

  /** What the rule says about the event. Runs in the transaction that records the event. */
  MessageDecision decide(E event);

  /**
   * The reason why a message that was queued must not be sent any more; null if it is still right.
   * Asked immediately before it is sent, outside of a transaction.
   */
  default @Nullable Silence outdated(Message message) {
    return null;
  }
}
