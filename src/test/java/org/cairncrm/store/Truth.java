package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** The oracle: what must be in a database, computed from what the clients noted themselves. */
final class Truth {
  private static final String NOT_PLACED_ONCE =
      """
      select count(*) from orders.purchase p
      where (select count(*) from events.journal j
             where j.customer_id = p.customer_id and j.name = 'order-placed'
               and j.data ->> 'order' = p.order_id::text) <> 1
      """;

  private static final String NOT_POSTED_ONCE =
      """
      select count(*) from loyalty.lot l
      where (select count(*) from loyalty.posting p
             where p.customer_id = l.customer_id and p.lot_id = l.lot_id and p.debit = 'ISSUED') <> 1
         or (select count(*) from loyalty.posting p
             where p.customer_id = l.customer_id and p.lot_id = l.lot_id and p.credit = 'ACTIVE') > 1
      """;

  private static final String GAPS_AND_INVERSIONS =
      """
      select count(*) from (
        select seq - lag(seq, 1, 0::bigint) over one as step,
               recorded_at < lag(recorded_at) over one as before
        from events.journal window one as (partition by customer_id order by seq)) j
      where step <> 1 or before
      """;

  /** Facts of other commands that went before a timer although they happened after it was due. */
  private static final String TIMERS_OVERTAKEN =
      """
      select count(*)
      from events.journal fired
      join events.journal cause on cause.customer_id = fired.customer_id and cause.seq = fired.cause_seq
      join events.journal other on other.customer_id = fired.customer_id
        and other.seq > cause.seq and other.seq < fired.seq and other.seq = other.root_seq
        and other.name <> fired.name and other.occurred_at > fired.occurred_at
      where fired.name = 'points-activated'
      """;

  private Truth() {}

  static void require(Address address, Map<String, Integer> acknowledged) throws Exception {
    assertThat(Whole.pointsOfOrders(address)).containsAllEntriesOf(acknowledged);
    for (String none :
        List.of(
            NOT_PLACED_ONCE,
            NOT_POSTED_ONCE,
            GAPS_AND_INVERSIONS,
            TIMERS_OVERTAKEN,
            "select count(*) from events.parked")) {
      assertThat(Stores.value(address, none)).as(none).isEqualTo("0");
    }
    Whole.require(address);
  }
}
