package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** The oracle: what must be in a database, computed from what the clients noted themselves. */
final class Truth {
  private static final String NOT_PLACED_ONCE =
      """
      with placed as (
        select j.customer_id, (j.data ->> 'order')::uuid as order_id, count(*) as times
        from events.journal j where j.name = 'order-placed' group by 1, 2)
      select count(*) from orders.sales_order left join placed using (customer_id, order_id)
      where times is distinct from 1
      """;

  private static final String NOT_POSTED_ONCE =
      """
      with posted as (
        select p.customer_id, p.lot_id, count(*) filter (where p.debit = 'ISSUED') as issued,
               count(*) filter (where p.credit = 'ACTIVE') as activated
        from loyalty.posting p group by 1, 2)
      select count(*) from loyalty.lot left join posted using (customer_id, lot_id)
      where issued is distinct from 1 or activated > 1
      """;

  private static final String GAPS_AND_INVERSIONS =
      """
      select count(*) from (
        select seq - lag(seq, 1, 0::bigint) over one as step,
               recorded_at < lag(recorded_at) over one as before
        from events.journal window one as (partition by customer_id order by seq)) j
      where step <> 1 or before
      """;

  /**
   * Facts of other commands that went before a timer although they happened after it was due. It is
   * set when the points are earned, which may be later than the order when that was retried.
   */
  private static final String TIMERS_OVERTAKEN =
      """
      select count(*)
      from events.journal fired
      join events.journal earned on earned.customer_id = fired.customer_id
        and earned.name = 'points-earned' and earned.data ->> 'lot' = fired.data ->> 'lot'
      join events.journal other on other.customer_id = fired.customer_id
        and other.seq > earned.seq and other.seq < fired.seq and other.seq = other.root_seq
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
