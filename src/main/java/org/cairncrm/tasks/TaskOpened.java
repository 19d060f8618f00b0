package org.cairncrm.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to do something for the customer.
 *
 * @param order the order that it is about; null when it is about none
 * @param dueOn the day by which it is due; null when a time is given
 * @param dueAt the time by which it is due; null when a day is given
 * @param assignee the username of the person; null when it waits in a queue
 * @param queue whose members may take it; null when a person has it
 */
@EventName("task-opened")
public record TaskOpened(
    CustomerId customer,
    UUID task,
    @Nullable UUID order,
    TaskPriority priority,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable String assignee,
    @Nullable Role queue,
    Instant occurredAt)
    implements TaskEvent {}
