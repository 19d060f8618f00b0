package org.cairncrm.orders.web;

import java.util.List;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The card with a customer's latest orders. */
@Component
class LatestOrdersCard implements CustomerCard {
  private static final int SHOWN = 5;

  private final Orders orders;

  LatestOrdersCard(Orders orders) {
    this.orders = orders;
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public String template() {
    return "orders/customer-card";
  }

  @Override
  public List<OrderSummary> content(CustomerId customer) {
    return orders.of(customer, PageRequest.first(SHOWN)).items();
  }
}
