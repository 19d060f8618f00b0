package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A way that leads on from a customer's stage.
 *
 * @param to the stage or exit to which it leads
 * @param leaves whether it leads out of the journey
 * @param event the event that leads there; for a way by time, the event whose last one must satisfy
 *     the condition, or null for none
 * @param condition the condition on the event; null for none
 * @param due the time that leads there, unless something else does before; null for a way by an
 *     event
 * @param unless for a way by time: the event that prevents it if it happens before; null for none
 * @param missed why the customer's last such event did not lead there: the facts of the condition,
 *     with their values. Empty if there was no such event
 */
public record NextWay(
    String to,
    String title,
    boolean leaves,
    @Nullable String event,
    @Nullable String condition,
    @Nullable Instant due,
    @Nullable String unless,
    List<Seen> missed) {}
