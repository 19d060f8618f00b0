package org.cairncrm.tasks;

import org.cairncrm.events.Decision;
import org.cairncrm.events.EventId;
import org.jspecify.annotations.Nullable;

/**
 * The event and the rule that led to a task. A task that a person or another system creates has no
 * origin.
 *
 * @param event whose reaction opened the task
 * @param document the versioned document that has the rule; null for a rule in none
 * @param rule the rule's own name
 * @param title what people call the rule
 * @param version of the document, or of the rule if it is in none
 * @param reason one sentence for people
 */
public record TaskOrigin(
    EventId event,
    @Nullable String document,
    String rule,
    String title,
    int version,
    String reason) {
  static TaskOrigin of(EventId event, Decision decision) {
    return new TaskOrigin(
        event,
        decision.document(),
        decision.rule(),
        decision.title(),
        decision.version(),
        decision.reason());
  }

  /** The id under which a reaction opens its task: one for each event and rule. */
  String externalId() {
    return event + "/" + (document == null ? rule : document + "/" + rule);
  }
}
