package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.DISCOUNT;
import static org.cairncrm.orders.db.Tables.LINE;
import static org.cairncrm.orders.db.Tables.TALLY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Writes the lines, the discounts and the count of the orders that one command has stored. */
final class OrderRows {
  private static final RowStatement<Listed> LIST =
      RowStatement.<Listed>into(LINE)
          .set(LINE.CUSTOMER_ID, listed -> listed.order().customerId())
          .set(LINE.ORDER_ID, listed -> listed.order().id())
          .set(LINE.LINE_, listed -> listed.line().line())
          .set(LINE.SKU, listed -> listed.line().sku())
          .set(LINE.NAME, listed -> listed.line().name())
          .set(LINE.QUANTITY, listed -> listed.line().quantity())
          .set(LINE.UNIT_PRICE, listed -> listed.line().unitPrice().amount())
          .set(LINE.DISCOUNT, listed -> some(listed.line().discount()))
          .build();

  private static final RowStatement<Discounted> DISCOUNTS =
      RowStatement.<Discounted>into(DISCOUNT)
          .set(DISCOUNT.CUSTOMER_ID, discounted -> discounted.order().customerId())
          .set(DISCOUNT.ORDER_ID, discounted -> discounted.order().id())
          .set(DISCOUNT.DISCOUNT_, Discounted::place)
          .set(DISCOUNT.CODE, discounted -> discounted.discount().code())
          .set(DISCOUNT.NAME, discounted -> discounted.discount().name())
          .set(DISCOUNT.AMOUNT, discounted -> discounted.discount().amount().amount())
          .build();

  private static final RowStatement<Count> COUNT =
      RowStatement.<Count>into(TALLY)
          .set(TALLY.CUSTOMER_ID, Count::customer)
          .set(TALLY.PLACED, Count::placed)
          .set(TALLY.LAST_PLACED_AT, Count::last)
          .set(TALLY.VALUE, Count::amount)
          .set(TALLY.CURRENCY, Count::currency)
          .onConflict(
              """
              (customer_id) do update set
                placed = excluded.placed, last_placed_at = greatest(tally.last_placed_at, excluded.last_placed_at),
                value = case when tally.placed = 0 then excluded.value
                  when tally.currency = excluded.currency then tally.value + excluded.value end,
                currency = case when tally.placed = 0 or tally.currency = excluded.currency then excluded.currency end
              """)
          .build();

  private OrderRows() {}

  static List<Statement> writing(List<Order> orders) {
    List<Listed> lines =
        orders.stream()
            .flatMap(order -> order.lines().stream().map(line -> new Listed(order, line)))
            .toList();
    Map<CustomerId, Count> counts = new LinkedHashMap<>();
    for (Order order : orders) {
      CustomerId customer = order.customerId();
      counts.merge(customer, Count.of(order), Count::then);
    }
    List<Discounted> discounts = orders.stream().flatMap(Discounted::in).toList();
    return Stream.of(
            LIST.with(lines), DISCOUNTS.with(discounts), COUNT.with(List.copyOf(counts.values())))
        .flatMap(List::stream)
        .toList();
  }

  /** The amount; null if it is zero. */
  static @Nullable BigDecimal some(Money amount) {
    return amount.amount().signum() == 0 ? null : amount.amount();
  }

  static Instant latest(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /**
   * Orders of one customer.
   *
   * @param value null if they are in several currencies
   */
  private record Count(CustomerId customer, int placed, Instant last, @Nullable Money value) {
    static Count of(Order order) {
      return new Count(order.customerId(), order.nth(), order.placedAt(), order.total());
    }

    Count then(Count next) {
      return new Count(customer, next.placed, latest(last, next.last), sum(value, next.value));
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
      return one == null || other == null || !one.currency().equals(other.currency())
          ? null
          : one.plus(other);
    }

    @Nullable BigDecimal amount() {
      return value == null ? null : value.amount();
    }

    @Nullable String currency() {
      return value == null ? null : value.currency().getCurrencyCode();
    }
  }

  private record Listed(Order order, OrderLine line) {}

  private record Discounted(Order order, int place, OrderDiscount discount) {
    static Stream<Discounted> in(Order order) {
      return IntStream.range(0, order.discounts().size())
          .mapToObj(index -> new Discounted(order, index + 1, order.discounts().get(index)));
    }
  }
}
