package org.cairncrm.notifications.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.notifications.Informed;
import org.cairncrm.notifications.LateDeliveries;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.NotificationStatus;
import org.cairncrm.orders.DelayedOrder;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the late deliveries, and whether each customer was informed. */
@Component
class LateDeliveriesTile implements HomeTile<LateDeliveriesTile.LateOrders> {
  private static final int SHOWN = 6;

  private final Orders orders;
  private final LateDeliveries late;
  private final CustomerNames names;

  LateDeliveriesTile(Orders orders, LateDeliveries late, CustomerNames names) {
    this.orders = orders;
    this.late = late;
    this.names = names;
  }

  @Override
  public String name() {
    return "lateDeliveries";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ACCOUNT_MANAGER, 10, Role.AGENT, 40, Role.HEAD, 50);
  }

  @Override
  public String permission() {
    return NotificationPermissions.READ;
  }

  @Override
  public String template() {
    return "notifications/late-tile";
  }

  @Override
  public LateOrders content(HomeView view) {
    String manager = view.accountManager();
    List<DelayedOrder> delayed = orders.delayed(manager, SHOWN);
    Map<OrderId, Informed> informed = late.informed(delayed);
    Map<CustomerId, String> named = names.of(delayed.stream().map(DelayedOrder::customer).toList());
    return new LateOrders(
        delayed.stream()
            .map(
                one ->
                    LateOrder.of(
                        one,
                        named.get(one.customer()),
                        informed.getOrDefault(one.id(), Informed.NOT_YET)))
            .toList(),
        orders.delayedCount(manager));
  }

  /**
   * Open orders that are late.
   *
   * @param orders the delays found last
   * @param count all late orders
   */
  record LateOrders(List<LateOrder> orders, int count) {}

  /**
   * A late order, and whether its customer was informed.
   *
   * @param customerName null if the customer is unknown
   * @param carrier null if nothing was handed over
   * @param expectedOn the carrier's latest estimate; null if there is none
   * @param dayPassed whether that day is over as well
   * @param delayedAt the time at which the delay became known
   * @param informedAt null if the customer was not informed yet
   * @param informedBy null if the customer was not informed yet
   * @param notificationId the latest message about the order, sent or not; null if there is none
   * @param notificationStatus the status of that message
   */
  record LateOrder(
      OrderId orderId,
      String number,
      CustomerId customerId,
      @Nullable String customerName,
      @Nullable String carrier,
      @Nullable LocalDate promisedOn,
      @Nullable LocalDate expectedOn,
      boolean dayPassed,
      Instant delayedAt,
      @Nullable Instant informedAt,
      @Nullable Channel informedBy,
      @Nullable UUID notificationId,
      @Nullable NotificationStatus notificationStatus) {
    static LateOrder of(DelayedOrder order, @Nullable String name, Informed informed) {
      return new LateOrder(
          order.id(),
          order.number(),
          order.customer(),
          name,
          order.carrier(),
          order.promisedOn(),
          order.estimatedOn(),
          order.dayPassed(),
          order.delayedAt(),
          informed.at(),
          informed.by(),
          informed.message(),
          informed.status());
    }
  }
}
