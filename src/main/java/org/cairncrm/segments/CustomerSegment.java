package org.cairncrm.segments;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The purchase segment of a customer, with the scores that lead to it and the values behind them.
 *
 * @param segment null if no order of the customer counts, and until the first night
 * @param scores null with the segment
 * @param since when the customer came to the segment; null if that was before it was recorded
 * @param orders the number of orders that were neither cancelled nor returned as a whole
 * @param lastOrderOn the day of the latest of them; null without one
 * @param money paid for them less refunds and credit notes, in the currency that counts; null until
 *     the first night
 */
public record CustomerSegment(
    CustomerId customerId,
    @Nullable Segment segment,
    @Nullable Scores scores,
    @Nullable Instant since,
    int orders,
    @Nullable LocalDate lastOrderOn,
    @Nullable Money money) {}
