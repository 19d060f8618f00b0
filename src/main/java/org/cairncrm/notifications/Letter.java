package org.cairncrm.notifications;

/**
 * The text that a customer reads.
 *
 * @param body plain text; an empty line separates paragraphs
 */
record Letter(String subject, String body) {}
