package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/**
 * The moves from one stage to another within a period.
 *
 * @param from the stage before; null for the entry into the journey
 * @param fromTitle its title; null for the entry
 * @param to the stage after, or the exit
 * @param kind the direction of the moves
 * @param number the number of moves
 */
public record StageFlow(
    @Nullable String from,
    @Nullable String fromTitle,
    String to,
    String toTitle,
    FlowKind kind,
    long number) {}
