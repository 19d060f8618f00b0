package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An open task, briefly.
 *
 * @param deadline the time at which it becomes overdue
 * @param assignee the username of the person who should do it; null while it waits in a queue
 * @param queue the role whose members may take it; null once a person has it
 */
public record OpenTask(
    UUID id,
    String title,
    TaskPriority priority,
    Instant deadline,
    @Nullable String assignee,
    @Nullable Role queue) {}
