package org.cairncrm.interactions;

import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the orders that contacts are about. */
@Component
class ContactOrders {
  private final Orders orders;

  ContactOrders(Orders orders) {
    this.orders = orders;
  }

  /**
   * @param order null for none
   * @throws Invalid when there is no such order of the customer
   */
  void require(@Nullable OrderId order, CustomerId customer) {
    if (order != null && !isOf(order, customer)) {
      throw Invalid.field("order", "must be an order of the same customer");
    }
  }

  private boolean isOf(OrderId order, CustomerId customer) {
    try {
      return orders.whose(order).equals(customer);
    } catch (NotFound unknown) {
      return false;
    }
  }
}
