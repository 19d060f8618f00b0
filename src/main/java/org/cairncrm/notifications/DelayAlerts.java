package org.cairncrm.notifications;

import java.time.Clock;
import java.util.UUID;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/** Queues an alert in the transaction that records the delay. It is written and sent later. */
@Component
class DelayAlerts {
  private final NotificationTable notifications;
  private final NotificationSettings settings;
  private final Work work;
  private final Events events;
  private final Clock clock;

  DelayAlerts(
      NotificationTable notifications,
      NotificationSettings settings,
      Work work,
      Events events,
      Clock clock) {
    this.notifications = notifications;
    this.settings = settings;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  @Reaction("notifications.delay-alerts")
  void on(DeliveryDelayed event) {
    DelayFacts facts = DelayFacts.of(event);
    var heardAt = clock.instant();
    boolean imported = CommandMode.current().history();
    boolean historical =
        imported || DelayAlert.historical(facts, heardAt, settings.historicalAfter());
    UUID id = notifications.insert(event.customer(), DelayAlert.key(facts), facts, historical);
    if (id == null) {
      events.declined(DelayAlert.toldBefore(facts));
    } else if (historical) {
      events.publish(
          NotificationSkipped.of(
              event.customer(), id, facts, SkipReason.HISTORICAL, event.occurredAt()),
          imported ? DelayAlert.imported(facts) : DelayAlert.tooOld(facts, heardAt));
    } else {
      work.schedule(event.customer(), EmailDelivery.KIND, id.toString(), event.occurredAt());
    }
  }
}
