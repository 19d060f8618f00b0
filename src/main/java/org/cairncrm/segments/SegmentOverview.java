package org.cairncrm.segments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All segments with their sizes.
 *
 * @param currency the code of the currency whose money counts; null until there are orders
 * @param refreshedAt when the bounds of the scores were last computed; null if never
 * @param customers the number of customers in any segment
 * @param segments all of them, in their order
 * @param cells the 25 cells of the grid: recency 1 with frequency 1 to 5, then recency 2
 */
public record SegmentOverview(
    @Nullable String currency,
    @Nullable Instant refreshedAt,
    long customers,
    List<SegmentSize> segments,
    List<SegmentCell> cells) {}
