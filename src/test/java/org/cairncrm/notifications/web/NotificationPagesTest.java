package org.cairncrm.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class NotificationPagesTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofHours(1));

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Notifications notifications;
  @Autowired Worker worker;

  @Test
  void the_list_shows_kept_messages_and_a_message_as_it_was_written() {
    CustomerId marta = delayed("<b>X&Y</b>");
    UUID message = notifications.of(marta, PageRequest.first(1)).items().getFirst().id();
    var agent = callers.person(Role.ACCOUNT_MANAGER);

    String list = agent.get("/notifications?status=kept").body();
    assertThat(list).contains("/notifications/" + message, "Kept").doesNotContain("??");
    String page = agent.get("/notifications/" + message).body();
    assertThat(page)
        .contains("Dzień dobry,", "&lt;b&gt;X&amp;Y&lt;/b&gt;", "lang=\"pl\"")
        .doesNotContain("<b>X", "??");
  }

  @Test
  void an_unknown_message_is_not_found_and_an_unknown_status_shows_all() {
    var agent = callers.person(Role.ACCOUNT_MANAGER);

    assertThat(agent.get("/notifications/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(agent.get("/notifications?status=lost").statusCode()).isEqualTo(200);
  }

  @Test
  void systems_read_messages_as_json() {
    CustomerId marta = delayed("PL-7");
    var shop = callers.system(NotificationPermissions.READ);

    assertThat(shop.get("/api/customers/" + marta + "/notifications").body())
        .contains("\"status\":\"kept\"", "\"language\":\"pl\"", "\"rule\":\"delay-alert\"");
    assertThat(shop.get("/api/notifications?status=kept&limit=200").body())
        .contains(marta.toString());
    assertThat(shop.get("/api/notifications?status=lost").statusCode()).isEqualTo(422);
    assertThat(shop.get("/api/notifications/not-an-id").statusCode()).isEqualTo(422);
  }

  private CustomerId delayed(String number) {
    CustomerId marta =
        customers
            .register(
                new NewCustomer(
                    "Marta Zielińska",
                    Language.PL,
                    null,
                    null,
                    List.of("marta@example.pl"),
                    List.of(),
                    null,
                    Map.of(),
                    null,
                    null,
                    null))
            .value()
            .id();
    commands.on(
        marta,
        LATELY,
        () -> {
          events.publish(
              new DeliveryDelayed(
                  marta,
                  OrderId.next(),
                  number,
                  ShipmentId.next(),
                  "InPost",
                  LATELY,
                  LocalDate.of(2026, 3, 6),
                  LocalDate.of(2026, 3, 6),
                  LocalDate.of(2026, 3, 10),
                  4));
          return 0;
        });
    worker.sweep();
    return marta;
  }
}
