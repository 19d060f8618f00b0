package org.cairncrm.work;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A background job and its progress.
 *
 * @param title the title of its kind, for people
 * @param total the amount of work in all; null while it is unknown
 * @param result JSON in a form that the job's kind defines
 */
public record Job(
    UUID id,
    String kind,
    String title,
    JobStatus status,
    long done,
    @Nullable Long total,
    @JsonRawValue @Nullable String result,
    @Nullable String error,
    Actor requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt) {}
