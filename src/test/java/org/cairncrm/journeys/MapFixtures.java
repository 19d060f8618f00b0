package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentCheck;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/** A small map, and events that lead along it. */
final class MapFixtures {
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  static final String SMALL_MAP =
      """
      journey: small
      title: Small journey
      stages:
        - stage: first
          title: First order
          targetDays: 3
          enter:
            - on: order-placed
              when: event.nth == 1
        - stage: under-way
          title: On its way
          enter:
            - on: shipment-handed-over
        - stage: regular
          title: Regular
          enter:
            - on: order-placed
              when: event.nth >= 3
      """;

  private static final Map<String, Class<? extends CustomerEvent>> EVENTS =
      Map.of("order-placed", OrderPlaced.class, "shipment-handed-over", ShipmentHandedOver.class);

  private MapFixtures() {}

  static JourneyMap read(String document) {
    return read(document, MapFixtures::event, new Rules());
  }

  /** The map of a document without faults. */
  static JourneyMap read(String document, MapKind.EventNames events, Rules rules) {
    return Objects.requireNonNull(check(document, events, rules).document()).map();
  }

  /** Every fault of a document, as {@code line:column: message}. */
  static List<String> faults(String document) {
    return faults(document, MapFixtures::event, new Rules());
  }

  static List<String> faults(String document, MapKind.EventNames events, Rules rules) {
    return check(document, events, rules).faults().stream().map(DocumentFault::toString).toList();
  }

  private static DocumentCheck<PublishedMap> check(
      String document, MapKind.EventNames events, Rules rules) {
    return new DocumentReader<>(new MapKind(events, rules, PastEvents.NONE, ActionSupport.ALL))
        .check(document, 1);
  }

  private static EventKind event(String name) {
    Class<? extends CustomerEvent> type = EVENTS.get(name);
    if (type == null) {
      throw new IllegalArgumentException("There is no event named '" + name + "'");
    }
    return EventKind.of(name, type);
  }

  static OrderPlaced order(CustomerId customer, int nth, Instant at) {
    return new OrderPlaced(
        customer,
        OrderId.next(),
        "A-" + nth,
        Channel.WEB,
        at,
        nth,
        nth == 1 ? null : 20,
        2,
        Money.of("84.50", "EUR"),
        null,
        null,
        null,
        null);
  }

  static ShipmentHandedOver handOver(CustomerId customer, Instant at) {
    return new ShipmentHandedOver(
        customer, OrderId.next(), "A-1", ShipmentId.next(), "InPost", null, at, null, null);
  }
}
