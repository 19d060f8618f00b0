package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * An event that was recorded, or that the running command has published.
 *
 * @param seq its place among the customer's events
 * @param causeSeq the place of its cause; null for a first cause
 */
public record PastEvent(long seq, @Nullable Long causeSeq, CustomerEvent event) {}
