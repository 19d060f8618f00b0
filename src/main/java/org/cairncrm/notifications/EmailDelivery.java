package org.cairncrm.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
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

  private final NotificationTable notifications;
  private final Customers customers;
  private final Orders orders;
  private final Letters letters;
  private final Mail mail;
  private final Events events;
  private final Clock clock;

  EmailDelivery(
      NotificationTable notifications,
      Customers customers,
      Orders orders,
      Letters letters,
      Mail mail,
      Events events,
      Clock clock) {
    this.notifications = notifications;
    this.customers = customers;
    this.orders = orders;
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
    DelayFacts facts = notifications.waiting(customer, id);
    if (facts == null) {
      return () -> {};
    }
    if (orders.isSettled(facts.order())) {
      return () -> skip(customer, id, facts, SkipReason.NOT_AWAITED, DelayAlert.notAwaited(facts));
    }
    String address = customers.email(customer);
    if (address == null) {
      return () -> skip(customer, id, facts, SkipReason.NO_EMAIL, DelayAlert.noAddress(facts));
    }
    Language language = customers.language(customer);
    Letter letter = letters.write(facts, language);
    var recipient = new Recipient(address, customers.get(customer).name());
    boolean sent;
    try {
      sent = mail.send(id, recipient, language, letter);
    } catch (PermanentFailure never) {
      return () -> fail(customer, id, facts, never.reason(), String.valueOf(never.getMessage()));
    }
    return () -> {
      Instant now = clock.instant();
      var status = sent ? NotificationStatus.SENT : NotificationStatus.KEPT;
      if (notifications.written(customer, id, status, language, address, letter, now)) {
        events.publish(sent(customer, id, language, facts, now, !sent), DelayAlert.speaks(facts));
      }
    };
  }

  private static NotificationSent sent(
      CustomerId customer,
      UUID id,
      Language language,
      DelayFacts facts,
      Instant now,
      boolean kept) {
    return new NotificationSent(
        customer,
        id,
        DelayAlert.NAME,
        Channel.EMAIL,
        language,
        now,
        facts.order(),
        facts.number(),
        facts.previouslyOn(),
        facts.estimatedOn(),
        kept);
  }

  private void skip(
      CustomerId customer, UUID id, DelayFacts facts, SkipReason why, Decision decision) {
    Instant now = clock.instant();
    String reason = NotificationTable.text(why);
    if (notifications.unsent(customer, id, NotificationStatus.SKIPPED, reason, now)) {
      events.publish(NotificationSkipped.of(customer, id, facts, why, now), decision);
    }
  }

  @Override
  public void givenUp(CustomerId customer, String key, String error) {
    UUID id = UUID.fromString(key);
    DelayFacts facts = notifications.waiting(customer, id);
    if (facts != null) {
      fail(customer, id, facts, FailureReason.EVERY_TRY_FAILED, error);
    }
  }

  private void fail(
      CustomerId customer, UUID id, DelayFacts facts, FailureReason reason, String error) {
    Instant now = clock.instant();
    if (notifications.unsent(customer, id, NotificationStatus.FAILED, error, now)) {
      events.publish(
          new NotificationFailed(
              customer,
              id,
              DelayAlert.NAME,
              Channel.EMAIL,
              now,
              facts.order(),
              facts.number(),
              reason),
          DelayAlert.speaks(facts));
    }
  }
}
