package org.cairncrm.notifications;

/**
 * The recipient of a mail.
 *
 * @param address the address as stored
 * @param name a display name beside the address, not used for the delivery
 */
record Recipient(String address, String name) {}
