package org.cairncrm.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.customers.CustomerRegistered;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.loyalty.RewardIssued;
import org.cairncrm.notifications.NotificationSent;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A customer who walks a map that Cairn ships, live: by events, and by the time of the test's
 * clock.
 */
final class ShippedMapWalk implements AutoCloseable {
  private static final Money TOTAL = Money.of("84.50", "EUR");

  private final Commands commands;
  private final Events events;
  private final Journal journal;
  private final RunTable table;
  private final RunTimer timer;
  private final TestClock clock;
  private final Journeys figures;
  private final PublishedMaps published;
  private String journey = "";
  final CustomerId customer;

  ShippedMapWalk(ApplicationContext context) {
    commands = context.getBean(Commands.class);
    events = context.getBean(Events.class);
    journal = context.getBean(Journal.class);
    table = context.getBean(RunTable.class);
    timer = context.getBean(RunTimer.class);
    clock = context.getBean(TestClock.class);
    customer =
        context
            .getBean(Customers.class)
            .register(NewCustomer.named("Walker " + UUID.randomUUID()))
            .value()
            .id();
    figures = context.getBean(Journeys.class);
    published = new PublishedMaps(figures);
  }

  /** Publishes the shipped map under a name of its own. */
  void along(String map) throws IOException {
    journey = map + "-" + UUID.randomUUID().toString().substring(0, 8);
    published.publish(
        Files.readString(Path.of("journey-maps", map + ".yaml"))
            .replaceFirst("(?m)^journey: .*$", "journey: " + journey));
  }

  @Override
  public void close() {
    published.close();
    clock.set(TestClock.START);
  }

  void happens(CustomerEvent event) {
    commands.on(
        customer,
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
    clock.advance(Duration.ofMinutes(1));
  }

  /** Lets time pass, and the timers of this customer alone with it. */
  void passes(Duration time) {
    clock.advance(time);
    for (Run run : table.whole(customer, journey)) {
      commands.on(
          customer,
          clock.instant(),
          () -> {
            timer.due(customer, RunTimer.key(journey, run.number), clock.instant());
            return 0;
          });
    }
  }

  /** The runs, each as its stages and its exit. */
  List<String> paths() {
    return table.whole(customer, journey).stream().map(WalkFixture::path).toList();
  }

  /** How often a touchpoint of a stage counted an event. */
  long times(String stage, String touchpoint) {
    return figures.map(journey, "30d").stages().stream()
        .filter(one -> one.stage().equals(stage))
        .flatMap(one -> one.touchpoints().stream())
        .filter(point -> point.title().equals(touchpoint))
        .mapToLong(point -> Objects.requireNonNull(point.times()))
        .sum();
  }

  RewardIssued rewardedWithPoints() {
    return new RewardIssued(
        customer,
        UUID.randomUUID(),
        OrderId.next(),
        clock.instant(),
        "back-within-ten-days",
        "points",
        50L,
        null,
        null);
  }

  /**
   * @param kept whether the notice was kept here because no mail server is set up
   */
  NotificationSent noticed(boolean kept) {
    return new NotificationSent(
        customer,
        UUID.randomUUID(),
        "delay-alert",
        Channel.EMAIL,
        Language.EN,
        clock.instant(),
        null,
        null,
        null,
        kept);
  }

  List<String> tasks() {
    return recorded().stream()
        .filter(event -> event.name().equals("task-opened"))
        .map(event -> String.valueOf(event.text()).lines().findFirst().orElse(""))
        .toList();
  }

  Recorded last(String name) {
    return recorded().stream().filter(event -> event.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Recorded> recorded() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(200)).items();
  }

  CustomerRegistered registered() {
    return new CustomerRegistered(
        customer, "C-1", clock.instant(), Language.EN, null, null, "shop");
  }

  CustomerEvent order(int nth) {
    return MapFixtures.order(customer, nth, clock.instant());
  }

  ShipmentHandedOver handedOver() {
    return MapFixtures.handOver(customer, clock.instant());
  }

  OrderDelivered delivered() {
    return new OrderDelivered(
        customer, OrderId.next(), "A-1", ShipmentId.next(), clock.instant(), null, 0);
  }

  DeliveryDelayed delayed() {
    var promised = clock.instant().atZone(clock.getZone()).toLocalDate();
    return new DeliveryDelayed(
        customer,
        OrderId.next(),
        "A-1",
        ShipmentId.next(),
        "InPost",
        clock.instant(),
        promised,
        promised,
        promised.plusDays(2),
        2);
  }

  OrderCancelled cancelled(int standing) {
    return new OrderCancelled(customer, OrderId.next(), "A-1", clock.instant(), TOTAL, standing);
  }

  /**
   * @param standing the number of orders that are left; null if a part of this one is
   */
  OrderReturned returned(@Nullable Integer standing) {
    return new OrderReturned(
        customer,
        OrderId.next(),
        "A-1",
        clock.instant(),
        TOTAL,
        TOTAL,
        TOTAL,
        standing == null ? OrderStatus.DELIVERED : OrderStatus.RETURNED,
        standing);
  }

  InteractionRecorded contact(Direction direction) {
    return new InteractionRecorded(
        customer, UUID.randomUUID(), Channel.PHONE, direction, null, clock.instant(), null, null);
  }

  FactReceived complaint(String name) {
    return fact(name, Map.of("complaint", "R-1", "accepted", true));
  }

  FactReceived subscription(String name) {
    return fact(name, Map.of("plan", "coffee", "automatic", false));
  }

  FactReceived fact(String name, Map<String, Object> facts) {
    Instant at = clock.instant();
    return new FactReceived(customer, name, name, null, "shop", "1", facts, at);
  }
}
