package org.cairncrm.tasks;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A change of a task.
 *
 * @param version of the task after it
 * @param fields that got another value
 * @param note why a task was dropped, or who has it now
 */
public record TaskChange(
    int version,
    TaskAction action,
    Instant changedAt,
    Actor changedBy,
    List<String> fields,
    @Nullable String note) {}
