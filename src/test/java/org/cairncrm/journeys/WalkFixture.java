package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.PastEvent;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Walks a customer along a map, event by event. */
final class WalkFixture {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Map<String, Class<? extends CustomerEvent>> EVENTS =
      Map.of(
          "order-placed", OrderPlaced.class,
          "shipment-handed-over", ShipmentHandedOver.class,
          "order-delivered", OrderDelivered.class,
          "order-cancelled", OrderCancelled.class,
          "stage-reached", StageReached.class);

  final CustomerId customer = CustomerId.next();
  private final List<PublishedMap> versions = new ArrayList<>();
  JourneyWalk walk;
  private final List<WalkChange> changes = new ArrayList<>();
  private final List<PastEvent> past = new ArrayList<>();

  /**
   * @param maps the versions of the map; the first one is in force
   */
  WalkFixture(String... maps) {
    for (String map : maps) {
      JourneyMap read = MapFixtures.read(map, WalkFixture::kind, new Rules());
      versions.add(new PublishedMap(read, versions.size() + 1));
    }
    walk = JourneyWalk.fromTheBeginning(inForce(1));
  }

  private JourneyVersions inForce(int version) {
    return new JourneyVersions(versions.get(version - 1), versions, this::version);
  }

  private @Nullable PublishedMap version(int number) {
    return number > versions.size() ? null : versions.get(number - 1);
  }

  /** Puts another version in force, without an event for customers. */
  void inForceIs(int version) {
    walk = new JourneyWalk(inForce(version), walk.runs(), () -> past);
  }

  /** Publishes another version, with an event for each run that is under way. */
  void published(
      int version,
      PublicationPolicy policy,
      Map<String, String> mapping,
      @Nullable Instant until,
      int day) {
    inForceIs(version);
    for (Run run : List.copyOf(walk.runs())) {
      if (run.isOpen()) {
        happens(
            new JourneyRepublished(
                customer,
                versions.getFirst().map().name(),
                version,
                "Care",
                policy,
                run.number,
                run.key,
                run.version,
                run.stage(),
                run.stage(),
                null,
                null,
                mapping,
                until,
                day(day)));
      }
    }
  }

  static EventKind kind(String name) {
    Class<? extends CustomerEvent> type = EVENTS.get(name);
    if (type == null) {
      throw new IllegalArgumentException("There is no event named '" + name + "'");
    }
    return EventKind.of(name, type);
  }

  static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  OrderPlaced order(int nth, int day) {
    OrderPlaced placed = MapFixtures.order(customer, nth, day(day));
    happens(placed);
    return placed;
  }

  void handedOver(OrderPlaced order, int day) {
    happens(
        new ShipmentHandedOver(
            customer,
            order.order(),
            order.number(),
            ShipmentId.next(),
            "InPost",
            null,
            day(day),
            null,
            null));
  }

  void cancelled(OrderPlaced order, int day) {
    happens(
        new OrderCancelled(
            customer, order.order(), order.number(), day(day), Money.of("84.50", "EUR"), 0));
  }

  /** A stage of a journey is reached. */
  StageReached reached(String journey, int day) {
    var reached =
        new StageReached(
            customer, journey, 1, "Title", "here", "Here", "there", "There", 1, day(day));
    happens(reached);
    return reached;
  }

  void happens(CustomerEvent event) {
    past.add(new PastEvent(past.size() + 1, null, event));
    walk.happened(past.getLast());
    changes.addAll(walk.changes());
  }

  void passed(int day) {
    walk.passed(day(day));
    changes.addAll(walk.changes());
  }

  /** The runs, each as its stages and its exit. */
  List<String> paths() {
    return walk.runs().stream().map(WalkFixture::path).toList();
  }

  static String path(Run run) {
    StringBuilder path = new StringBuilder();
    run.path().forEach(passage -> path.append(path.isEmpty() ? "" : " ").append(passage.stage()));
    return run.ending == null ? path.toString() : path + " → " + run.ending.exit();
  }

  /** The stages that were entered, in their order. */
  List<WalkChange.Entered> entered() {
    return changes.stream()
        .filter(WalkChange.Entered.class::isInstance)
        .map(WalkChange.Entered.class::cast)
        .toList();
  }

  /** The names of the actions that became due, in their order. */
  List<String> actions() {
    return changes.stream()
        .filter(WalkChange.Due.class::isInstance)
        .map(change -> ((WalkChange.Due) change).action().name())
        .toList();
  }
}
