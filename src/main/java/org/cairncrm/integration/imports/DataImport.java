package org.cairncrm.integration.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A bulk import and how far it has come.
 *
 * @param status of its background job; null before it is started
 * @param done rows read, and then rows applied
 * @param total null while nobody knows
 * @param rowsPerSecond since it was started, pauses left out; null at first
 * @param secondsLeft at that rate
 * @param stored how many facts it brought
 * @param known how many were there before, and changed nothing
 * @param differing rows that share an id with an earlier row but have other values: the earlier one
 *     counts
 */
public record DataImport(
    UUID id,
    String name,
    String title,
    List<ImportedFile> files,
    ImportPhase phase,
    @Nullable JobStatus status,
    long done,
    @Nullable Long total,
    @Nullable Long rowsPerSecond,
    @Nullable Long secondsLeft,
    long stored,
    long known,
    long rejected,
    long differing,
    @Nullable String error,
    Actor createdBy,
    Instant createdAt,
    @Nullable Instant finishedAt) {}
