package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What no crash, backup or move may tear apart. */
final class Whole {
  /** An order of less than one whole unit earns nothing. */
  private static final String ORDERS_NOT_EARNED_ONCE =
      """
      with earned as (
        select j.customer_id, (j.data ->> 'order')::uuid as order_id, count(*) as times
        from events.journal j where j.name = 'points-earned' group by 1, 2)
      select count(*) from orders.sales_order left join earned using (customer_id, order_id)
      where coalesce(times, 0) <> case when total < 1 then 0 else 1 end
      """;

  private static final String BALANCES_BESIDE_THEIR_LOTS =
      """
      select count(*) from loyalty.balance b
      where b.pending + b.active <> (
        select coalesce(sum(remaining), 0) from loyalty.lot l where l.customer_id = b.customer_id and l.currency = b.currency)
      """;

  private static final String JOURNALS_BESIDE_THEIR_COUNTER =
      """
      select count(*) from events.stream s
      where s.seq <> (select count(*) from events.journal j where j.customer_id = s.customer_id)
      """;

  private Whole() {}

  static void require(Address address) throws SQLException {
    assertThat(Stores.value(address, ORDERS_NOT_EARNED_ONCE)).isEqualTo("0");
    assertThat(Stores.value(address, BALANCES_BESIDE_THEIR_LOTS)).isEqualTo("0");
    assertThat(Stores.value(address, JOURNALS_BESIDE_THEIR_COUNTER)).isEqualTo("0");
  }

  /** The points of each order of a {@link OrderWriters}, by its external id. */
  static Map<String, Integer> pointsOfOrders(Address address) throws SQLException {
    Map<String, Integer> points = new TreeMap<>();
    try (var connection = address.connect()) {
      for (List<String> row :
          ModuleSchemas.rows(
              connection,
              """
              select p.external_id, sum(l.points)::text
              from orders.sales_order p
              join loyalty.lot l on l.customer_id = p.customer_id and l.lot_id = p.order_id
              where p.source = 'shop'
              group by p.order_id, p.external_id
              """)) {
        assertThat(points.put(row.getFirst(), Integer.valueOf(row.getLast()))).isNull();
      }
    }
    return points;
  }
}
