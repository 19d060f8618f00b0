package org.cairncrm.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request of a simulation, as its job keeps it.
 *
 * @param simulation the id under which the customers are kept
 * @param version the published version that is simulated; null for a draft
 * @param text the simulated text
 * @param live the version in force, to compare with; null for none
 * @param from the first day of the period
 * @param to the last day of the period
 * @param begin the beginning of the first day
 * @param end the end of the last day, or the time of the request if that is earlier
 */
record ProgrammeSimulationOrder(
    UUID simulation,
    String programme,
    @Nullable Integer version,
    String text,
    @Nullable Integer live,
    LocalDate from,
    LocalDate to,
    Instant begin,
    Instant end) {}
