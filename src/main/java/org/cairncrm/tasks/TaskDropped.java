package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** The task will not be done. The reason is kept beside the event, after the title. */
@EventName("task-dropped")
public record TaskDropped(CustomerId customer, UUID task, Instant occurredAt)
    implements TaskEvent {}
