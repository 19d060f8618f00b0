package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/** What no crash, backup or move may tear apart. */
final class Whole {
  private static final String ORDERS_NOT_EARNED_ONCE =
      """
      select count(*) from orders.purchase p
      where (select count(*) from events.journal j
             where j.customer_id = p.customer_id and j.name = 'points-earned'
               and j.data ->> 'order' = p.order_id::text) <> 1
      """;

  private static final String BALANCES_BESIDE_THEIR_LOTS =
      """
      select count(*) from loyalty.balance b
      where b.pending + b.active <> (select sum(remaining) from loyalty.lot l where l.customer_id = b.customer_id)
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
}
