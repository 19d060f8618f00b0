package org.cairncrm.segments;

/** The customers with a pair of scores: a cell of the grid of recency and frequency. */
public record SegmentCell(int recency, int frequency, Segment segment, long customers) {}
