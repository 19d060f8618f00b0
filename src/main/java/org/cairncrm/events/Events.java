package org.cairncrm.events;

import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes events. This requires a command ({@link Commands}) that has locked the event's
 * customer. A reaction publishes only for the customer of its event.
 */
@Component
public class Events {
  /** Records the event. Its reactions take effect before the command commits. */
  public void publish(CustomerEvent event) {
    publish(event, null, null);
  }

  /**
   * @param text the words of the customer or employee, stored beside the event: searchable, and
   *     erased with the customer
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
   * @param text the words of the customer or employee, stored beside the event
   * @param decision the rule that led to this event
   */
  public void publish(CustomerEvent event, @Nullable String text, @Nullable Decision decision) {
    CommandAttempt.required().publish(event, text, decision);
  }

  /**
   * The events of one kind that the current command has published for the customer. They reach the
   * journal only at the end of the command.
   */
  public <E extends CustomerEvent> List<Published<E>> published(
      CustomerId customer, Class<E> type) {
    return CommandAttempt.required().published().all().stream()
        .filter(entry -> type.isInstance(entry.event()))
        .filter(entry -> entry.event().customer().equals(customer))
        .map(entry -> new Published<>(type.cast(entry.event()), entry.text()))
        .toList();
  }

  /**
   * Records with the current event that a rule examined it and did not act, as the answer to "why
   * not?". At most {@value Entry#MOST_DECLINED} answers are kept of one event.
   */
  public void declined(Decision decision) {
    CommandAttempt.required().declined(decision);
  }
}
