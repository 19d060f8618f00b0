package org.cairncrm.notifications;

/**
 * The person a mail is addressed to.
 *
 * @param address as stored
 * @param name shown beside the address; it never takes part in the delivery
 */
record Recipient(String address, String name) {}
