package org.cairncrm.segments;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer moved from one purchase segment to another, or has no order left that counts. The
 * first segment of a customer is not an event.
 *
 * @param from the segment before
 * @param segment the segment now; null if no order counts any more
 * @param days the days since the last order that counts; null without one
 * @param orders the number of orders that count
 * @param recency the score, from 1 to 5; null without an order that counts, as the next two
 * @param frequency the score, from 1 to 5
 * @param monetary the score, from 1 to 5
 */
@EventName("segment-changed")
public record SegmentChanged(
    CustomerId customer,
    Segment from,
    @Nullable Segment segment,
    @Nullable Integer days,
    int orders,
    @Nullable Integer recency,
    @Nullable Integer frequency,
    @Nullable Integer monetary,
    Instant occurredAt)
    implements CustomerEvent {}
