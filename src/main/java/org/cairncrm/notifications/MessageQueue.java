package org.cairncrm.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.Channel;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/**
 * Queues the messages of all rules in the transaction that records the event. They are written and
 * sent later.
 */
@Component
public class MessageQueue {
  private static final String NEWS = "it happened lately";
  private static final String FIRST = "the customer was not informed of this before";

  private final NotificationTable notifications;
  private final NotificationSettings settings;
  private final Work work;
  private final Events events;
  private final Clock clock;

  MessageQueue(
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

  /**
   * Applies a rule to an event, within a reaction to it. A message is queued once for each key of
   * the rule. Messages about imported facts, and about facts that were recorded too late, are
   * stored as skipped.
   */
  public <E extends CustomerEvent> void apply(MessageRule<E> rule, E event) {
    switch (rule.decide(event)) {
      case Silence silence ->
          events.declined(decision(rule, silence.explanation(), List.of(silence.fact())));
      case Message message -> queue(rule, event, message);
    }
  }

  private void queue(MessageRule<?> rule, CustomerEvent event, Message message) {
    Seen age = age(event);
    String reason = age.held() ? message.explanation() : "Messages are not sent for history";
    Decision decision = decision(rule, reason, facts(message, age, true));
    UUID id = notifications.insert(event, rule, message, decision, !age.held());
    if (id == null) {
      events.declined(
          decision(rule, "The customer was informed of this before", facts(message, age, false)));
    } else if (age.held()) {
      work.schedule(event.customer(), EmailDelivery.KIND, id.toString(), event.occurredAt());
    } else {
      events.publish(
          new NotificationSkipped(
              event.customer(),
              id,
              rule.name(),
              Channel.EMAIL,
              event.occurredAt(),
              message.order(),
              message.number(),
              SkipReason.HISTORICAL),
          decision);
    }
  }

  /** Whether the event is news. A fact that was imported or recorded long after it is history. */
  private Seen age(CustomerEvent event) {
    if (CommandMode.current().history()) {
      return new Seen(NEWS, "imported", false);
    }
    Instant now = clock.instant();
    return event.occurredAt().plus(settings.historicalAfter()).isBefore(now)
        ? new Seen(NEWS, "recorded " + now, false)
        : new Seen(NEWS, event.occurredAt().toString(), true);
  }

  private static List<Seen> facts(Message message, Seen age, boolean first) {
    List<Seen> all = new ArrayList<>(message.saw());
    all.add(age);
    all.add(new Seen(FIRST, first ? "not informed" : "informed", first));
    return all;
  }

  private static Decision decision(MessageRule<?> rule, String reason, List<Seen> saw) {
    return new Decision(rule.name(), rule.title(), rule.version(), reason, saw);
  }
}
