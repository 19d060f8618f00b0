package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The promised day of an order against what happened. */
class PromiseProgressTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final LocalDate PROMISED = LocalDate.parse("2026-02-26");
  private static final Money FREE = Money.of("0.00", "EUR");

  @Test
  void an_order_without_a_promised_day_cannot_be_late() {
    assertThat(at("2026-03-09T10:00:00Z", OrderStatus.PLACED, null).outcome())
        .isEqualTo(PromiseOutcome.NONE);
  }

  @Test
  void an_order_is_open_until_the_promised_day_is_over_in_the_zone_of_the_business() {
    assertThat(at("2026-02-26T22:59:00Z", OrderStatus.PLACED, PROMISED).outcome())
        .isEqualTo(PromiseOutcome.OPEN);

    PromiseProgress over = at("2026-02-26T23:00:00Z", OrderStatus.PLACED, PROMISED);
    assertThat(over.outcome()).isEqualTo(PromiseOutcome.OVERDUE);
    assertThat(over.days()).isEqualTo(1);
  }

  @Test
  void the_latest_estimate_of_shipments_under_way_counts() {
    PromiseProgress progress =
        at(
            "2026-02-24T10:00:00Z",
            OrderStatus.IN_TRANSIT,
            PROMISED,
            shipment(ShipmentStatus.IN_TRANSIT, "2026-02-28", null),
            shipment(ShipmentStatus.IN_TRANSIT, "2026-02-25", null),
            shipment(ShipmentStatus.LOST, "2026-03-20", null),
            shipment(ShipmentStatus.DELIVERED, "2026-03-19", "2026-02-23T10:00:00Z"));

    assertThat(progress)
        .isEqualTo(
            new PromiseProgress(
                PromiseOutcome.EXPECTED_LATE,
                PROMISED,
                LocalDate.parse("2026-02-28"),
                null,
                2,
                false));
  }

  @Test
  void an_expected_day_that_is_over_is_one_of_the_past() {
    Shipment parcel = shipment(ShipmentStatus.IN_TRANSIT, "2026-02-25", null);
    assertThat(at("2026-02-25T22:00:00Z", OrderStatus.IN_TRANSIT, PROMISED, parcel))
        .returns(false, PromiseProgress::expectationPassed);
    assertThat(at("2026-02-25T23:30:00Z", OrderStatus.IN_TRANSIT, null, parcel))
        .returns(true, PromiseProgress::expectationPassed);
  }

  @Test
  void a_delivery_is_early_on_the_day_or_late() {
    assertThat(delivered("2026-02-24T10:00:00Z").outcome()).isEqualTo(PromiseOutcome.EARLY);
    assertThat(delivered("2026-02-24T10:00:00Z").days()).isEqualTo(2);
    assertThat(delivered("2026-02-26T22:30:00Z").outcome()).isEqualTo(PromiseOutcome.ON_THE_DAY);
    assertThat(delivered("2026-02-26T23:30:00Z").outcome()).isEqualTo(PromiseOutcome.LATE);
    assertThat(delivered("2026-02-26T23:30:00Z").days()).isEqualTo(1);
  }

  @Test
  void an_order_that_was_cancelled_before_its_delivery_is_neither() {
    assertThat(at("2026-03-09T10:00:00Z", OrderStatus.CANCELLED, PROMISED).outcome())
        .isEqualTo(PromiseOutcome.CANCELLED);
  }

  private static PromiseProgress delivered(String at) {
    return at(
        "2026-03-09T10:00:00Z",
        OrderStatus.DELIVERED,
        PROMISED,
        shipment(ShipmentStatus.DELIVERED, "2026-02-25", at));
  }

  private static PromiseProgress at(
      String now, OrderStatus status, @Nullable LocalDate promised, Shipment... shipments) {
    Order order =
        new Order(
            OrderId.next(),
            CustomerId.next(),
            "1003",
            "shop",
            "1003",
            Channel.WEB,
            Instant.parse("2026-02-20T09:30:00Z"),
            1,
            status,
            promised,
            null,
            FREE,
            List.of(),
            FREE,
            FREE,
            FREE,
            List.of(),
            List.of(shipments),
            List.of(),
            List.of());
    return PromiseProgress.of(order, WARSAW, Instant.parse(now));
  }

  private static Shipment shipment(
      ShipmentStatus status, String estimated, @Nullable String delivered) {
    return new Shipment(
        ShipmentId.next(),
        OrderId.next(),
        "posta",
        "RR1",
        "Posta",
        null,
        status,
        PROMISED,
        LocalDate.parse(estimated),
        delivered == null ? null : Instant.parse(delivered),
        false,
        List.of(),
        List.of());
  }
}
