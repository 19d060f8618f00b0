package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A programme run over the history of all customers, beside the version in force. It changes
 * nothing.
 *
 * @param title the title of the simulated programme
 * @param version the published version that is simulated; null for a draft
 * @param comparedWith the version in force; null if there is none
 * @param from the first day of the period
 * @param to the last day of the period
 * @param customers the number of customers whose history was read so far
 * @param total the number of customers; null while it is unknown
 * @param events the number of events that were replayed so far
 * @param draft the figures of the simulated programme
 * @param live the figures of the version in force for the same history; null if there is none
 * @param apart the number of customers for whom the two differ
 */
public record ProgrammeSimulation(
    UUID id,
    String programme,
    String title,
    @Nullable Integer version,
    @Nullable Integer comparedWith,
    LocalDate from,
    LocalDate to,
    JobStatus status,
    long customers,
    @Nullable Long total,
    long events,
    ProgrammeOutcome draft,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgrammeOutcome live,
    long apart,
    Instant requestedAt,
    @Nullable Instant finishedAt) {}
