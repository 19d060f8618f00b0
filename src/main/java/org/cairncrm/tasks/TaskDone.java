package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** The task is done. */
@EventName("task-done")
public record TaskDone(CustomerId customer, UUID task, Instant occurredAt) implements TaskEvent {}
