package org.cairncrm.notifications;

import org.cairncrm.events.Reaction;
import org.cairncrm.interactions.InteractionCorrected;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.orders.DeliveryDelayed;
import org.springframework.stereotype.Component;

/** Records for each late delivery who spoke of it first, the company or the customer. */
@Component
class LateDeliveryWatch {
  private final LateDeliveryTable table;

  LateDeliveryWatch(LateDeliveryTable table) {
    this.table = table;
  }

  @Reaction("notifications.late-deliveries")
  void on(DeliveryDelayed event) {
    table.apply(event);
  }

  @Reaction("notifications.late-deliveries")
  void on(NotificationSent event) {
    table.apply(event);
  }

  @Reaction("notifications.late-deliveries")
  void on(InteractionRecorded event) {
    table.apply(event);
  }

  @Reaction("notifications.late-deliveries")
  void on(InteractionCorrected event) {
    table.correct(event);
  }
}
