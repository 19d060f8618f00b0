package org.cairncrm.sample;

import java.util.List;
import java.util.Map;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.cairncrm.notifications.Message;
import org.cairncrm.notifications.MessageDecision;
import org.cairncrm.notifications.MessageParameter;
import org.cairncrm.notifications.MessageQueue;
import org.cairncrm.notifications.MessageRule;
import org.cairncrm.notifications.Silence;
import org.springframework.stereotype.Component;

/** Thanks customers for their first visit to each store that is not only for collecting parcels. */
@Component
class VisitThanks implements MessageRule<VisitRecorded> {
  private final MessageQueue queue;

  VisitThanks(MessageQueue queue) {
    this.queue = queue;
  }

  @Override
  public String name() {
    return "visit-thanks";
  }

  @Override
  public String title() {
    return "Thanks for a visit";
  }

  @Override
  public int version() {
    return 1;
  }

  @Reaction("sample.visit-thanks")
  void on(VisitRecorded event) {
    queue.apply(this, event);
  }

  @Override
  public MessageDecision decide(VisitRecorded event) {
    boolean shop = !event.store().startsWith("Locker");
    var fact = new Seen("the store is a shop", event.store(), shop);
    return shop
        ? new Message(
            "store:" + event.store(),
            "visit-thanks",
            Map.of("store", new MessageParameter.Line(event.store())),
            null,
            null,
            "The customer is thanked for the visit",
            List.of(fact))
        : new Silence("Nobody is thanked for collecting a parcel", fact);
  }
}
