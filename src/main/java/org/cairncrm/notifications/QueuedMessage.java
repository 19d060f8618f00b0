package org.cairncrm.notifications;

import org.cairncrm.events.Decision;

/**
 * A message that waits to be sent.
 *
 * @param decision the decision of the rule when the message was queued
 */
record QueuedMessage(String rule, Message message, Decision decision) {}
