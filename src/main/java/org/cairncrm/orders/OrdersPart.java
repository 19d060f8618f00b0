package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OverviewPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest orders of a customer, in the overview. */
@Component
class OrdersPart implements OverviewPart<List<OrderSummary>> {
  private static final int SHOWN = 10;

  private static final String LATEST =
      """
      select o.order_id, o.number, o.channel, o.placed_at, o.nth, o.status, o.promised_on, o.delayed_at, o.total, o.currency,
        (select count(*) from orders.line l where l.customer_id = o.customer_id and l.order_id = o.order_id)
      from orders.sales_order o where o.customer_id = ? order by o.placed_at desc, o.order_id desc limit ?
      """;

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public Query<List<OrderSummary>> query(CustomerId customer) {
    return new Query<>(
        Statement.of(LATEST, customer.value(), SHOWN),
        row -> {
          List<OrderSummary> orders = new ArrayList<>();
          while (row.next()) {
            orders.add(
                new OrderSummary(
                    new OrderId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    Channel.valueOf(row.getString(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getInt(5),
                    OrderStatus.valueOf(row.getString(6)),
                    row.getObject(7, LocalDate.class),
                    instant(row.getObject(8, OffsetDateTime.class)),
                    OrderQueries.money(row.getBigDecimal(9), row.getString(10)),
                    row.getInt(11)));
          }
          return orders;
        });
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
