package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where events are published. Only within a command ({@link Commands}) that has locked the event's
 * customer; from within a reaction only for the customer of the event it reacts to.
 */
@Component
public class Events {
  /** Records the event; the reactions to it take effect before the command commits. */
  public void publish(CustomerEvent event) {
    publish(event, null, null);
  }

  /**
   * @param text what was said, kept beside the event: searchable, and erased with the customer
   */
  public void publish(CustomerEvent event, @Nullable String text) {
    publish(event, text, null);
  }

  /**
   * @param decision the rule that led to this event
   */
  public void publish(CustomerEvent event, Decision decision) {
    publish(event, null, decision);
  }

  /**
   * @param text what was said, kept beside the event
   * @param decision the rule that led to this event
   */
  public void publish(CustomerEvent event, @Nullable String text, @Nullable Decision decision) {
    Unit.required().publish(event, text, decision);
  }

  /**
   * Leaves, with the event being reacted to, that a rule looked at it and did not act: the answer
   * to "why not?". At most {@value Entry#MOST_DECLINED} are kept of one event.
   */
  public void declined(Decision decision) {
    Unit.required().declined(decision);
  }
}
