package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** The task is to be done after all. */
@EventName("task-reopened")
public record TaskReopened(CustomerId customer, UUID task, Instant occurredAt)
    implements TaskEvent {}
