package org.cairncrm.notifications;

/**
 * What a customer gets to read.
 *
 * @param body plain text; paragraphs are parted by an empty line
 */
record Letter(String subject, String body) {}
