package org.cairncrm.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.cairncrm.work.Delivery;
import org.springframework.stereotype.Component;

/**
 * Writes and sends a waiting mail. The language and the address are those of the customer at that
 * time.
 */
@Component
class EmailDelivery implements Delivery {
  static final String KIND = "notifications.email";
  private static final Silence NO_ADDRESS =
      new Silence(
          "The customer has no e-mail address",
          new Seen("the customer has an e-mail address", "none", false));

  private final NotificationTable notifications;
  private final Map<String, MessageRule<?>> rules;
  private final Customers customers;
  private final Letters letters;
  private final Mail mail;
  private final Events events;
  private final Clock clock;

  /**
   * @throws IllegalStateException when two rules have the same name
   */
  EmailDelivery(
      NotificationTable notifications,
      List<MessageRule<?>> rules,
      Customers customers,
      Letters letters,
      Mail mail,
      Events events,
      Clock clock) {
    this.notifications = notifications;
    this.rules = rules.stream().collect(Collectors.toMap(MessageRule::name, Function.identity()));
    this.customers = customers;
    this.letters = letters;
    this.mail = mail;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Runnable deliver(CustomerId customer, String key) throws Exception {
    UUID id = UUID.fromString(key);
    QueuedMessage queued = notifications.waiting(customer, id);
    if (queued == null) {
      return () -> {};
    }
    // a message of a rule that was removed is complete without it
    MessageRule<?> rule = rules.get(queued.rule());
    Silence outdated = rule == null ? null : rule.outdated(queued.message());
    if (outdated != null) {
      return () -> skip(customer, id, queued, SkipReason.NOT_AWAITED, outdated);
    }
    String address = customers.email(customer);
    if (address == null) {
      return () -> skip(customer, id, queued, SkipReason.NO_EMAIL, NO_ADDRESS);
    }
    Language language = customers.language(customer);
    Letter letter = letters.write(queued.message(), language);
    var recipient = new Recipient(address, customers.get(customer).name());
    boolean sent;
    try {
      sent = mail.send(id, recipient, language, letter);
    } catch (PermanentFailure never) {
      return () -> fail(customer, id, queued, never.reason(), String.valueOf(never.getMessage()));
    }
    return () -> {
      Instant now = clock.instant();
      var status = sent ? NotificationStatus.SENT : NotificationStatus.KEPT;
      if (notifications.written(customer, id, status, language, address, letter, now)) {
        events.publish(sent(customer, id, language, queued, now, !sent), queued.decision());
      }
    };
  }

  private static NotificationSent sent(
      CustomerId customer,
      UUID id,
      Language language,
      QueuedMessage queued,
      Instant now,
      boolean kept) {
    Message message = queued.message();
    return new NotificationSent(
        customer,
        id,
        queued.rule(),
        Channel.EMAIL,
        language,
        now,
        message.template(),
        message.order(),
        message.number(),
        kept);
  }

  private void skip(
      CustomerId customer, UUID id, QueuedMessage queued, SkipReason why, Silence silence) {
    Instant now = clock.instant();
    String reason = EnumWord.of(why);
    if (notifications.unsent(customer, id, NotificationStatus.SKIPPED, reason, now)) {
      events.publish(
          new NotificationSkipped(
              customer,
              id,
              queued.rule(),
              Channel.EMAIL,
              now,
              queued.message().order(),
              queued.message().number(),
              why),
          silenced(queued.decision(), silence));
    }
  }

  /** The decision of the rule, with the fact that became known when the message was due. */
  private static Decision silenced(Decision decision, Silence silence) {
    List<Seen> saw = new ArrayList<>(decision.saw());
    saw.add(silence.fact());
    return new Decision(
        decision.rule(), decision.title(), decision.version(), silence.explanation(), saw);
  }

  @Override
  public void givenUp(CustomerId customer, String key, String error) {
    UUID id = UUID.fromString(key);
    QueuedMessage queued = notifications.waiting(customer, id);
    if (queued != null) {
      fail(customer, id, queued, FailureReason.EVERY_TRY_FAILED, error);
    }
  }

  private void fail(
      CustomerId customer, UUID id, QueuedMessage queued, FailureReason reason, String error) {
    Instant now = clock.instant();
    if (notifications.unsent(customer, id, NotificationStatus.FAILED, error, now)) {
      events.publish(
          new NotificationFailed(
              customer,
              id,
              queued.rule(),
              Channel.EMAIL,
              now,
              queued.message().order(),
              queued.message().number(),
              reason),
          queued.decision());
    }
  }
}
