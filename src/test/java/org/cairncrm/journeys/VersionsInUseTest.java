package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A late fact is heard on the versions that runs have followed, and on no others. */
@CairnTest
class VersionsInUseTest {
  private static final Instant DAY = Instant.parse("2026-01-10T09:00:00Z");

  private static final String MAP =
      """
      journey: %s
      title: %s
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}]
        - stage: %s
          title: Next
          enter: [{on: %s}]
      exits:
        - exit: over
          title: Over
          outcome: won
          leave: [{on: order-placed, when: event.nth >= 2, from: [bought, %3$s]}]
      """;

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired LiveMaps maps;
  @Autowired RunTable table;
  @Autowired Worker worker;

  private final String name = "used-" + UUID.randomUUID().toString().substring(0, 8);
  private final CustomerId customer = CustomerId.next();
  private PublishedMaps published;

  @BeforeEach
  void a_customer_on_the_first_version() {
    published = new PublishedMaps(journeys);
    published.publish(map("First", "sent", "shipment-handed-over"));
    commands.open(customer, () -> 0);
    happens(MapFixtures.order(customer, 1, DAY));
  }

  @AfterEach
  void retire() {
    published.close();
  }

  @Test
  void a_late_fact_is_walked_on_the_version_of_a_run_that_has_ended() {
    happens(MapFixtures.order(customer, 2, day(9)));
    publish(map("Second", "came", "order-delivered"), null);
    publish(map("Third", "came", "order-delivered"), null);

    happens(MapFixtures.handOver(customer, day(3)));

    assertThat(WalkFixture.path(table.whole(customer, name).getFirst()))
        .isEqualTo("bought sent → over");
  }

  @Test
  void a_version_that_nobody_followed_is_not_heard() {
    publish(map("Second", "came", "order-delivered"), PublicationPolicy.PIN);
    publish(map("Third", "paid", "order-placed"), PublicationPolicy.MIGRATE);
    publish(map("Fourth", "paid", "order-placed"), PublicationPolicy.MIGRATE);

    JourneyVersions versions = maps.versions(name).orElseThrow();
    assertThat(versions.hearsLate())
        .contains(OrderPlaced.class, ShipmentHandedOver.class)
        .doesNotContain(OrderDelivered.class);
    assertThat(versions.hears()).doesNotContain(ShipmentHandedOver.class);
  }

  @Test
  void an_event_begins_no_run_on_an_older_version_before_a_publication_concerned_runs() {
    OrderPlaced order = MapFixtures.order(customer, 1, DAY);
    OrderDelivered delivered =
        new OrderDelivered(customer, OrderId.next(), "A-1", ShipmentId.next(), DAY, null, 0);
    assertThat(maps.versions(name).orElseThrow().mayBeginOnOlder(order)).isFalse();

    happens(MapFixtures.order(customer, 2, day(9)));
    publish(map("Second", "came", "order-delivered"), null);
    assertThat(maps.versions(name).orElseThrow().mayBeginOnOlder(order)).isFalse();

    CustomerId other = CustomerId.next();
    commands.open(other, () -> 0);
    happens(MapFixtures.order(other, 1, day(20)));
    publish(map("Third", "came", "order-delivered"), PublicationPolicy.MIGRATE);
    JourneyVersions versions = maps.versions(name).orElseThrow();
    assertThat(versions.mayBeginOnOlder(order)).isTrue();
    assertThat(versions.mayBeginOnOlder(MapFixtures.handOver(customer, DAY))).isTrue();
    assertThat(versions.mayBeginOnOlder(delivered)).isTrue();
    assertThat(
            versions.mayBeginOnOlder(
                new StageReached(customer, "other", 1, "", "a", "A", "b", "B", 1, DAY)))
        .isFalse();
  }

  private String map(String title, String stage, String event) {
    return MAP.formatted(name, title, stage, event);
  }

  private void publish(String text, @Nullable PublicationPolicy policy) {
    Caller.as(
        Actor.CAIRN,
        () -> {
          int revision =
              journeys.maps().save(name, text, journeys.maps().draft(name).revision()).revision();
          return publications.publish(
              name,
              revision,
              new NewPublication(
                  "A change",
                  null,
                  policy,
                  policy == PublicationPolicy.MIGRATE ? Map.of() : null,
                  null,
                  null));
        });
    while (publications.list(name).getFirst().doneAt() == null) {
      worker.sweep();
    }
  }

  private static Instant day(int day) {
    return DAY.plus(Duration.ofDays(day));
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
}
