package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often an action would have been due.
 *
 * @param times without those in the control group
 * @param customers the number of customers for whom it would have been due
 * @param control the number of times in the control group
 * @param busiestDay the day with the most of them, in the time zone of the business; null for none
 * @param onBusiestDay the number of customers on that day
 * @param cost what the rewards cost; null for other actions, and if their value is not known
 */
@Schema(name = "SimulatedAction")
public record ActionCount(
    String action,
    ActionKind kind,
    long times,
    long customers,
    long control,
    @Nullable LocalDate busiestDay,
    long onBusiestDay,
    @Nullable RewardCost cost) {}
