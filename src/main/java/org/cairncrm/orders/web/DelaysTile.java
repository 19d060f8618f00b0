package org.cairncrm.orders.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.orders.DelayedOrder;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Component;

/** The tile with the late orders. */
@Component
class DelaysTile implements HomeTile {
  private static final int SHOWN = 8;

  private final Orders orders;
  private final CustomerNames names;

  DelaysTile(Orders orders, CustomerNames names) {
    this.orders = orders;
    this.names = names;
  }

  @Override
  public Column column() {
    return Column.MAIN;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public String template() {
    return "orders/delays-tile";
  }

  @Override
  public Delays content(String username) {
    List<DelayedOrder> late = orders.delayed(SHOWN);
    return new Delays(
        late, orders.delayedCount(), names.of(late.stream().map(DelayedOrder::customer).toList()));
  }

  /**
   * @param count the number of all late orders, including those that are not shown
   * @param names the customers' names for the orders shown
   */
  public record Delays(List<DelayedOrder> orders, int count, Map<CustomerId, String> names) {}
}
