package org.cairncrm.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** An event with a fact of every kind that conditions can look at. */
record SamplePurchase(
    OrderId order,
    String number,
    Channel channel,
    Instant occurredAt,
    int nth,
    long points,
    @Nullable Integer daysSincePrevious,
    Money total,
    @Nullable Money discount,
    @Nullable LocalDate promisedOn,
    @Nullable Instant paidAt,
    boolean gift,
    List<String> tags) {
  static final SamplePurchase FIRST =
      new SamplePurchase(
          OrderId.of("01900000-0000-7000-8000-000000000001"),
          "A-1",
          Channel.WEB,
          Instant.parse("2026-03-02T10:00:00Z"),
          1,
          20,
          null,
          Money.of("20.50", "EUR"),
          null,
          null,
          null,
          false,
          List.of());

  static final SamplePurchase THIRD =
      new SamplePurchase(
          OrderId.of("01900000-0000-7000-8000-000000000003"),
          "A-3",
          Channel.LIVE_CHAT,
          Instant.parse("2026-04-02T10:00:00Z"),
          3,
          100,
          8,
          Money.of("100.00", "PLN"),
          Money.of("5.25", "PLN"),
          LocalDate.parse("2026-04-09"),
          Instant.parse("2026-04-02T10:01:00Z"),
          true,
          List.of("sale", "new"));
}
