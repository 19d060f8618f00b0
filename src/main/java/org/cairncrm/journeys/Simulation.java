package org.cairncrm.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A replay of the whole history on a draft, beside the version in force. It changes nothing.
 *
 * @param comparedWith the version in force; null if there is none
 * @param customers the number of customers whose history was read so far
 * @param total the number of customers
 * @param events the number of events that were walked so far
 * @param draft what the draft would have done
 * @param live what the version in force does with the same history; null if there is none
 * @param elsewhere the number of customers who would be elsewhere than today
 * @param moved the first of them
 */
@Schema(name = "JourneySimulation")
public record Simulation(
    UUID id,
    String journey,
    JobStatus status,
    @Nullable Integer comparedWith,
    long customers,
    @Nullable Long total,
    long events,
    MapOutcome draft,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MapOutcome live,
    long elsewhere,
    List<MovedCustomer> moved,
    Instant requestedAt,
    @Nullable Instant finishedAt) {}
