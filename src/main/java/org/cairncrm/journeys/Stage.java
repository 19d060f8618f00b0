package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a journey.
 *
 * @param name the stable one, on which standings hang
 * @param targetDays within which customers should go on; null for no target
 * @param onward what those do who go on, after a percentage
 * @param emotion how customers should feel, 1 to 5; null when nothing is planned
 * @param enter what leads here: any one of these
 */
record Stage(
    String name,
    String title,
    @Nullable Integer targetDays,
    String onward,
    @Nullable BigDecimal emotion,
    List<Trigger> enter,
    List<Touchpoint> touchpoints) {}
