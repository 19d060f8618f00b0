package org.cairncrm.integration;

/**
 * What the sending of an event came to.
 *
 * @param created false when that source had sent it before, and nothing was done
 */
public record Reception(Receipt receipt, boolean created) {}
