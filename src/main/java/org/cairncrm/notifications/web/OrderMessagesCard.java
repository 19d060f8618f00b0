package org.cairncrm.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.notifications.Informed;
import org.cairncrm.notifications.LateDeliveries;
import org.cairncrm.notifications.Notification;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.NotificationStatus;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.OrderCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether and when the customer was informed about an order, on its page. */
@Component
class OrderMessagesCard implements OrderCard {
  private final Notifications notifications;
  private final LateDeliveries late;

  OrderMessagesCard(Notifications notifications, LateDeliveries late) {
    this.notifications = notifications;
    this.late = late;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String permission() {
    return NotificationPermissions.READ;
  }

  @Override
  public String template() {
    return "notifications/order-card";
  }

  @Override
  public Messages content(CustomerId customer, UUID order) {
    return new Messages(
        notifications.about(customer, new OrderId(order), PageRequest.first(Page.USUAL)).items(),
        late.informed(customer, new OrderId(order)));
  }

  /**
   * The messages about the order.
   *
   * @param all newest first
   * @param informed whether the customer was informed of a delay, also by a colleague
   */
  public record Messages(List<Notification> all, Informed informed) {
    /** The time of the latest message that was sent; null if none was. */
    public @Nullable Instant informedAt() {
      return all.stream()
          .filter(one -> one.status() == NotificationStatus.SENT)
          .map(Notification::finishedAt)
          .filter(Objects::nonNull)
          .max(Instant::compareTo)
          .orElse(null);
    }
  }
}
