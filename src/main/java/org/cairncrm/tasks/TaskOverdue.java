package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the task has passed, and it is still open.
 *
 * @param assignee the username of the person who has it; null when it waits in a queue
 * @param queue whose members may take it; null when a person has it
 */
@EventName("task-overdue")
public record TaskOverdue(
    CustomerId customer,
    UUID task,
    @Nullable String assignee,
    @Nullable Role queue,
    Instant occurredAt)
    implements TaskEvent {}
