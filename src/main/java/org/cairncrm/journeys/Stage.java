package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a journey.
 *
 * @param name the stable name, which stored positions use
 * @param targetDays the number of days within which customers should move on; null for no target
 * @param onward a verb for customers who move on, shown after a percentage
 * @param emotion the planned feeling of customers, 1 to 5; null if none is planned
 * @param enter the triggers; each one leads to this stage
 */
record Stage(
    String name,
    String title,
    @Nullable Integer targetDays,
    String onward,
    @Nullable BigDecimal emotion,
    List<Trigger> enter,
    List<Touchpoint> touchpoints) {}
