package org.cairncrm.integration.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A bulk import with its progress.
 *
 * @param status the status of its background job; null before the start
 * @param done the number of rows parsed, and then of rows applied
 * @param total null while unknown
 * @param rowsPerSecond the rate since the start, without pauses; null at first
 * @param secondsLeft the remaining seconds at the rate of the current phase
 * @param stored the number of new facts
 * @param known the number of facts that already existed and were not changed
 * @param differing the number of rows that share an id with an earlier row but have other values;
 *     the earlier row is used
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
