package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class DelayAlertsTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofHours(2));

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Customers customers;
  @Autowired Notifications notifications;
  @Autowired Worker worker;

  @Test
  void a_delay_leaves_an_alert_that_waits() {
    CustomerId marta = customer(Language.PL, "marta@example.pl");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));

    assertThat(of(marta))
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.status()).isEqualTo(NotificationStatus.WAITING);
              assertThat(waiting.subject()).isNull();
              assertThat(waiting.createdAt()).isEqualTo(LATELY);
            });
  }

  @Test
  void without_a_mail_server_the_mail_is_written_and_kept() {
    CustomerId marta = customer(Language.PL, "marta@example.pl");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));
    worker.sweep();

    Notification kept = of(marta).getFirst();
    assertThat(kept.status()).isEqualTo(NotificationStatus.KEPT);
    assertThat(kept.recipient()).isEqualTo("marta@example.pl");
    assertThat(kept.language()).isEqualTo(Language.PL);
    assertThat(kept.subject()).contains("PL-1042", "wtorek, 10 marca");
    assertThat(kept.body()).startsWith("Dzień dobry,");
    assertThat(notifications.get(kept.id())).isEqualTo(kept);
  }

  @Test
  void a_new_day_that_passed_too_is_told_once_by_its_own_letter() {
    CustomerId marta = customer(Language.PL, "marta@example.pl");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));
    happens(DelayFixtures.newDayPassed(marta, LATELY.plusSeconds(60)));
    happens(DelayFixtures.newDayPassed(marta, LATELY.plusSeconds(120)));
    worker.sweep();

    assertThat(of(marta)).hasSize(2);
    assertThat(of(marta))
        .filteredOn(one -> String.valueOf(one.body()).contains("termin dostawy minął"))
        .singleElement()
        .satisfies(one -> assertThat(one.body()).contains("wtorek, 10 marca"));
  }

  @Test
  void what_was_sent_says_why_and_follows_from_the_delay() {
    CustomerId marta = customer(Language.PL, "marta@example.pl");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));
    worker.sweep();

    Recorded sent = last(marta, "notification-sent");
    assertThat(sent.cause()).isEqualTo(last(marta, "delivery-delayed").id());
    assertThat(sent.decision()).contains("delay-alert", "2026-03-10 instead of 2026-03-06");
    assertThat(sent.data()).contains("\"kept\": true").doesNotContain("marta@");
  }

  @Test
  void the_same_day_is_told_once_and_another_one_again() {
    CustomerId marta = customer(Language.EN, "marta@example.com");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));
    happens(DelayFixtures.newDay(marta, LATELY.plusSeconds(60), DelayFixtures.NEW_DAY));
    happens(DelayFixtures.newDay(marta, LATELY.plusSeconds(90), DelayFixtures.NEW_DAY.plusDays(2)));
    worker.sweep();

    assertThat(of(marta)).hasSize(2);
    assertThat(names(marta)).filteredOn("notification-sent"::equals).hasSize(2);
    assertThat(recorded(marta))
        .filteredOn(event -> event.declined() != null)
        .anySatisfy(event -> assertThat(event.declined()).contains("informed of this before"));
  }

  @Test
  void history_does_not_speak() {
    CustomerId marta = customer(Language.EN, "marta@example.com");
    happens(
        DelayFixtures.newDay(
            marta, TestClock.START.minus(Duration.ofDays(40)), DelayFixtures.NEW_DAY));
    worker.sweep();

    assertThat(of(marta))
        .singleElement()
        .satisfies(
            skipped -> {
              assertThat(skipped.status()).isEqualTo(NotificationStatus.SKIPPED);
              assertThat(skipped.reason()).isEqualTo("historical");
            });
    assertThat(last(marta, "notification-skipped").data()).contains("\"reason\": \"historical\"");
    assertThat(names(marta)).doesNotContain("notification-sent");
  }

  @Test
  void nobody_is_written_to_who_has_no_address() {
    CustomerId marta = customer(Language.EN, null);
    happens(DelayFixtures.dayPassed(marta, LATELY));
    worker.sweep();

    assertThat(of(marta).getFirst().reason()).isEqualTo("no-email");
    assertThat(last(marta, "notification-skipped").decision()).contains("no e-mail address");
  }

  @Test
  void the_list_is_newest_first_page_by_page_and_by_status() {
    CustomerId marta = customer(Language.IT, "marta@example.it");
    happens(DelayFixtures.newDay(marta, LATELY, DelayFixtures.NEW_DAY));
    happens(DelayFixtures.newDay(marta, LATELY.plusSeconds(5), DelayFixtures.NEW_DAY.plusDays(1)));

    var first = notifications.of(marta, PageRequest.first(1));
    var second = notifications.of(marta, new PageRequest(first.next(), 1));
    assertThat(first.items().getFirst().createdAt()).isEqualTo(LATELY.plusSeconds(5));
    assertThat(second.items().getFirst().createdAt()).isEqualTo(LATELY);
    assertThat(second.next()).isNull();
    assertThat(notifications.list(NotificationStatus.WAITING, PageRequest.first(200)).items())
        .allMatch(one -> one.status() == NotificationStatus.WAITING)
        .extracting(Notification::customer)
        .contains(marta);
    assertThatThrownBy(() -> notifications.list(null, new PageRequest("b29wcw", 10)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_stranger_and_an_unknown_message_are_not_found() {
    assertThatThrownBy(() -> notifications.of(CustomerId.next(), PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notifications.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  private CustomerId customer(Language language, @Nullable String email) {
    return customers.register(DelayFixtures.customer(language, email)).value().id();
  }

  private void happens(CustomerEvent event) {
    commands.on(
        event.customer(),
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
  }

  private List<Notification> of(CustomerId customer) {
    return notifications.of(customer, PageRequest.first(50)).items();
  }

  private List<Recorded> recorded(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(100)).items();
  }

  private List<String> names(CustomerId customer) {
    return recorded(customer).stream().map(Recorded::name).toList();
  }

  private Recorded last(CustomerId customer, String name) {
    return recorded(customer).stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
