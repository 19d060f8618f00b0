package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer joined a loyalty programme that enrols on request.
 *
 * @param programme the name of the programme
 * @param title the title of the programme at that time
 */
@EventName("programme-joined")
public record ProgrammeJoined(
    CustomerId customer, String programme, String title, Instant occurredAt)
    implements CustomerEvent {}
