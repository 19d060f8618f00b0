package org.cairncrm.integration;

/**
 * What the data of an event calls the fact that it is about; the event's own source and id where
 * the data names none.
 */
record FactOrigin(String source, String externalId) {}
