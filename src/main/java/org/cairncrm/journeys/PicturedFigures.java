package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a stage in a drawing.
 *
 * @param customers the number of customers in the stage
 * @param stalled those of them who have been there for longer than its target
 * @param dwellDays the days after which half of the customers had moved on; null if none came
 * @param came the number of customers who came
 * @param wentOn those of them who have moved on
 */
public record PicturedFigures(
    long customers, long stalled, @Nullable Double dwellDays, long came, long wentOn) {}
