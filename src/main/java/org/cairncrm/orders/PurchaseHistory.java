package org.cairncrm.orders;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer bought, for rules that run while an order is placed. Used within a command. */
@Component
public class PurchaseHistory {
  private static final String EARLIER =
      """
      select o.order_id, o.placed_at, o.status not in ('CANCELLED', 'RETURNED'),
        array(select l.sku from orders.line l where l.customer_id = o.customer_id and l.order_id = o.order_id)
      from orders.sales_order o where o.customer_id = ? and o.order_id <> ? order by o.placed_at, o.order_id
      """;

  private final Commands commands;
  private final OrderQueries orderQueries;
  private final OrderPlacement orderPlacement;

  PurchaseHistory(Commands commands, OrderQueries orderQueries, OrderPlacement orderPlacement) {
    this.commands = commands;
    this.orderQueries = orderQueries;
    this.orderPlacement = orderPlacement;
  }

  private OrdersState state() {
    return commands.state(OrdersState.class, OrdersState::new);
  }

  /** The lines of an order. Those of an order that the command itself has placed are not read. */
  public List<OrderLine> lines(OrderId order) {
    List<OrderLine> stored = state().lines(order);
    return stored == null ? orderQueries.get(order).lines() : stored;
  }

  /** The goods of an order that is recorded, with those that were refunded since. */
  public PurchasedGoods goods(OrderId order) {
    return PurchasedGoods.of(orderQueries.get(order));
  }

  /**
   * The goods of all orders of the customers up to and including the last one.
   *
   * @param after null for the first customers
   */
  public Map<OrderId, PurchasedGoods> goods(@Nullable CustomerId after, CustomerId last) {
    return orderQueries.goods(after, last);
  }

  /** The other orders of the customer, the earliest placed first. This is one round trip. */
  public List<PastPurchase> others(CustomerId customer, OrderId order) {
    return state()
        .read(
            new Query<>(
                Statement.of(EARLIER, customer.value(), order.value()), this::withPendingLines));
  }

  /**
   * The event that the order would cause if it were placed now. Nothing is changed.
   *
   * @throws NotFound if there is no such customer
   */
  public OrderPreview preview(NewOrder wanted) {
    Order order = orderPlacement.priced(wanted);
    if (!commands.knows(order.customerId())) {
      throw new NotFound("customer", order.customerId());
    }
    return commands.run(() -> OrderPreview.of(order, others(order.customerId(), order.id())));
  }

  /** The lines of orders that the command itself has placed are not in the database yet. */
  private List<PastPurchase> withPendingLines(ResultSet rows) throws SQLException {
    List<PastPurchase> purchases = new ArrayList<>();
    while (rows.next()) {
      var order = new OrderId(rows.getObject(1, UUID.class));
      List<OrderLine> pending = state().lines(order);
      purchases.add(
          new PastPurchase(
              order,
              rows.getObject(2, OffsetDateTime.class).toInstant(),
              rows.getBoolean(3),
              pending == null
                  ? skus(rows.getArray(4))
                  : pending.stream().map(OrderLine::sku).toList()));
    }
    return purchases;
  }

  private static List<String> skus(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
