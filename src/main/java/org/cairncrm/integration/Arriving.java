package org.cairncrm.integration;

/**
 * An event that was found sound, on its way in.
 *
 * @param receipt what will be answered
 * @param effect takes it in, within the command that locks its customer
 */
record Arriving(Receipt receipt, Runnable effect) {}
