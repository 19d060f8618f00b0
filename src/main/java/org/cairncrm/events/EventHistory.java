package org.cairncrm.events;

import java.util.List;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's recorded events, for a replay.
 *
 * @param events in the order of recording
 */
public record EventHistory(CustomerId customer, List<PastEvent> events) {}
