package org.cairncrm.notifications;

/** What a rule says about an event: a message to the customer, or silence. */
public sealed interface MessageDecision permits Message, Silence {}
