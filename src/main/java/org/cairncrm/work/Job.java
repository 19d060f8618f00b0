package org.cairncrm.work;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A background job and its progress.
 *
 * @param title of its kind, as people call it
 * @param total null while nobody knows how much there is to do
 * @param result JSON that the job's kind defines
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
