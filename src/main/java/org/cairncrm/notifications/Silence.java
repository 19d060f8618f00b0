package org.cairncrm.notifications;

import org.cairncrm.events.Seen;

/**
 * The reason why a rule sends no message.
 *
 * @param explanation one sentence for people
 * @param fact the condition that is not satisfied
 */
public record Silence(String explanation, Seen fact) implements MessageDecision {}
