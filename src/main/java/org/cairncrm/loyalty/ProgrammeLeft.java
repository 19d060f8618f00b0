package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer left a loyalty programme. Points and rewards stay.
 *
 * @param programme the name of the programme
 * @param title the title of the programme at that time
 */
@EventName("programme-left")
public record ProgrammeLeft(CustomerId customer, String programme, String title, Instant occurredAt)
    implements CustomerEvent {}
