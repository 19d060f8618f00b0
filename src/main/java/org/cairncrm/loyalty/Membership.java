package org.cairncrm.loyalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer and a programme in force that enrols on request.
 *
 * @param programme the name of the programme
 * @param title the title of the programme
 * @param joinedAt the time of joining, the latest one; null if the customer does not belong to it
 */
public record Membership(String programme, String title, @Nullable Instant joinedAt) {}
