package org.cairncrm.integration;

/**
 * The source and external id of the fact in an event's data, or those of the event itself if the
 * data has none.
 */
record FactOrigin(String source, String externalId) {}
