package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Another person, or another queue, has the task.
 *
 * @param assignee the username of the person; null when it waits in a queue
 * @param queue whose members may take it; null when a person has it
 */
@EventName("task-assigned")
public record TaskAssigned(
    CustomerId customer,
    UUID task,
    @Nullable String assignee,
    @Nullable Role queue,
    Instant occurredAt)
    implements TaskEvent {}
