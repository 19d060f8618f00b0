package org.cairncrm.segments;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer with values and scores.
 *
 * @param scores null without an order that counts, and until the first scale is computed
 * @param segment null with the scores
 * @param since when the customer came to the segment; null if that is unknown
 * @param scale the number of the scale of the scores
 */
record ScoredCustomer(
    CustomerId customer,
    PurchaseValues values,
    @Nullable Scores scores,
    @Nullable Segment segment,
    @Nullable Instant since,
    int scale) {

  /**
   * A customer with these values, scored by a scale.
   *
   * @param before null if nothing is stored
   */
  static ScoredCustomer of(
      CustomerId customer,
      PurchaseValues values,
      ScoreScale scale,
      @Nullable ScoredCustomer before,
      Instant at) {
    Scores scores = scale.of(values);
    Segment segment = scores == null ? null : Segment.of(scores);
    Instant since =
        segment == null ? null : before != null && before.segment == segment ? before.since : at;
    return new ScoredCustomer(customer, values, scores, segment, since, scale.number());
  }

  /** With other values, and the scores as they are. */
  ScoredCustomer with(PurchaseValues other) {
    return new ScoredCustomer(customer, other, scores, segment, since, scale);
  }

  /** Without the time at which the customer came to the segment. */
  ScoredCustomer sinceUnknown() {
    return new ScoredCustomer(customer, values, scores, segment, null, scale);
  }

  /**
   * As scored by no scale, so that the next night scores the customer without an event: the history
   * of an import has none.
   */
  ScoredCustomer provisional() {
    return new ScoredCustomer(customer, values, scores, segment, null, 0);
  }

  @Nullable Integer recency() {
    return scores == null ? null : scores.recency();
  }

  @Nullable Integer frequency() {
    return scores == null ? null : scores.frequency();
  }

  @Nullable Integer monetary() {
    return scores == null ? null : scores.monetary();
  }
}
