package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.RewardStatus;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Refusal;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Orders of random goods are sent, lost, found, corrected, cancelled and returned in any order and
 * in parts. After each step, what Cairn says follows from a simpler way of counting.
 */
@CairnTest
@Tag("slow")
class OrderLivesTest {
  private static final int STEPS = 30;
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

  @Autowired Orders orders;
  @Autowired Loyalty loyalty;
  @Autowired Journeys journeys;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired Worker worker;
  private Random random = new Random();
  private CustomerId customer = CustomerId.next();
  private Instant now = TestClock.START;
  private String story = "";

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hold_together_whatever_happens(int seed) {
    random = new Random(seed);
    CustomerId id = CustomerId.next();
    customer = commands.open(id, () -> id);
    now = TestClock.START.minus(Duration.ofDays(300));
    story = "seed " + seed;
    List<OrderId> all = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofHours(1 + random.nextInt(72)));
      if (all.isEmpty() || random.nextInt(8) == 0) {
        long standing = standing(all);
        Order placed = place();
        assertThat(placed.nth()).as(story).isEqualTo(standing + 1);
        all.add(placed.id());
      }
      OrderId which = all.get(random.nextInt(all.size()));
      Order before = orders.get(which);
      boolean closedBefore = isNothingOutstanding(all);
      long toldBefore = delays();
      try {
        change(before);
      } catch (Refusal refused) {
        story += " (refused: " + refused.getMessage() + ")";
      }
      Order after = orders.get(which);
      story += " -> " + after.status() + "\n";
      CountedOrder.check(after, story);
      if (isNothingOutstanding(all)) {
        long told = closedBefore ? toldBefore : delays();
        pass();
        assertThat(delays()).as("late with nothing outstanding: %s", story).isEqualTo(told);
      }
      checkCustomer(all);
    }
    pass();
    checkBooks();
  }

  private boolean isNothingOutstanding(List<OrderId> all) {
    return all.stream().noneMatch(one -> orders.get(one).status().isOpen());
  }

  private void pass() {
    now = now.plus(Duration.ofDays(1));
    commands.on(customer, now, () -> customer);
  }

  private Order place() {
    var currency = Currency.getInstance(CURRENCIES.get(random.nextInt(3)));
    List<NewOrder.Line> lines = new ArrayList<>();
    BigDecimal goods = BigDecimal.ZERO;
    for (int at = 1 + random.nextInt(4); at > 0; at--) {
      int quantity = 1 + random.nextInt(4);
      BigDecimal price = random.nextInt(6) == 0 ? BigDecimal.ZERO : amount(50_0000);
      BigDecimal cost = price.multiply(BigDecimal.valueOf(quantity));
      BigDecimal discount =
          switch (random.nextInt(5)) {
            case 0 -> cost;
            case 1 -> part(cost);
            default -> null;
          };
      goods = goods.add(cost).subtract(discount == null ? BigDecimal.ZERO : discount);
      lines.add(new NewOrder.Line("S" + at, "Goods", quantity, price, discount));
    }
    BigDecimal shipping = random.nextBoolean() ? null : amount(9_0000);
    BigDecimal off =
        switch (random.nextInt(4)) {
          case 0 -> goods.add(shipping == null ? BigDecimal.ZERO : shipping);
          case 1 -> part(goods);
          default -> null;
        };
    BigDecimal tax = random.nextInt(3) == 0 ? amount(9_0000) : null;
    LocalDate promised = now.plus(Duration.ofDays(4)).atOffset(ZoneOffset.UTC).toLocalDate();
    Order placed =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    null,
                    now,
                    currency,
                    lines,
                    random.nextInt(4) == 0 ? null : promised,
                    off == null ? null : List.of(new NewOrder.Discount("D", null, off)),
                    shipping,
                    null,
                    tax,
                    null))
            .value();
    story += "placed " + placed.number() + " " + placed.lines() + " total " + placed.total() + "\n";
    BigDecimal paid =
        placed.lines().stream()
            .map(line -> line.paid().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(paid).as(story).isLessThanOrEqualTo(placed.total().amount());
    boolean free = off != null && off.compareTo(goods) >= 0 || goods.signum() == 0;
    if (shipping == null && !(tax != null && free)) {
      assertThat(paid).as(story).isEqualByComparingTo(placed.total().amount());
    }
    assertThat(placed.lines()).as(story).allMatch(line -> line.paid().amount().signum() >= 0);
    return placed;
  }

  private BigDecimal amount(int most) {
    return BigDecimal.valueOf(random.nextInt(most), 4);
  }

  private BigDecimal part(BigDecimal of) {
    return of.multiply(BigDecimal.valueOf(random.nextInt(100), 2)).setScale(4, RoundingMode.DOWN);
  }

  private void change(Order order) {
    story += order.number() + ": ";
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> handOver(order);
      case 3, 4, 5, 6 -> update(order);
      case 7, 8 -> cancel(order);
      default -> takeBack(order);
    }
  }

  private void handOver(Order order) {
    List<LineQuantity> lines = random.nextInt(3) == 0 ? null : goods(order);
    story += "handed over " + lines;
    orders.handOver(order.id(), new NewShipment(null, null, "Posta", null, now, null, lines));
  }

  private void update(Order order) {
    if (order.shipments().isEmpty()) {
      return;
    }
    Shipment parcel = order.shipments().get(random.nextInt(order.shipments().size()));
    ShipmentUpdateKind kind =
        switch (random.nextInt(8)) {
          case 0, 1, 2, 3 -> ShipmentUpdateKind.DELIVERED;
          case 4 -> ShipmentUpdateKind.LOST;
          case 5 -> ShipmentUpdateKind.NOT_DELIVERED;
          case 6 -> ShipmentUpdateKind.NEW_ESTIMATE;
          default -> ShipmentUpdateKind.IN_TRANSIT;
        };
    story += kind + " of parcel " + parcel.lines() + parcel.status();
    LocalDate day =
        kind == ShipmentUpdateKind.NEW_ESTIMATE
            ? now.plus(Duration.ofDays(random.nextInt(9))).atOffset(ZoneOffset.UTC).toLocalDate()
            : null;
    orders.update(parcel.id(), new NewShipmentUpdate(null, null, kind, now, day, null));
  }

  private void cancel(Order order) {
    int way = random.nextInt(3);
    List<LineQuantity> lines = way == 0 ? goods(order) : null;
    BigDecimal amount = way == 1 ? refund(order) : null;
    story += "cancelled " + lines + amount;
    orders.cancel(order.id(), new NewCancellation(null, null, now, lines, amount, null));
  }

  private void takeBack(Order order) {
    List<LineQuantity> lines = random.nextInt(4) == 0 ? null : goods(order);
    BigDecimal amount = lines == null ? refund(order) : null;
    story += "returned " + lines + amount;
    orders.takeBack(order.id(), new NewReturn(null, null, now, amount, lines, null));
  }

  private BigDecimal refund(Order order) {
    BigDecimal left = order.total().amount().subtract(CountedOrder.refunded(order));
    return random.nextBoolean()
        ? left
        : part(left).setScale(order.total().amount().scale(), RoundingMode.DOWN);
  }

  /** Some pieces of some lines; often all that may be left. */
  private List<LineQuantity> goods(Order order) {
    List<LineQuantity> goods = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      int left = line.quantity() - CountedOrder.gone(order, line, null);
      if (left > 0 && random.nextInt(3) > 0) {
        goods.add(
            new LineQuantity(line.line(), random.nextBoolean() ? left : 1 + random.nextInt(left)));
      }
    }
    return goods.isEmpty() ? List.of(new LineQuantity(1, 1)) : goods;
  }

  private long standing(List<OrderId> all) {
    return all.stream()
        .map(id -> orders.get(id).status())
        .filter(status -> status != OrderStatus.CANCELLED && status != OrderStatus.RETURNED)
        .count();
  }

  private void checkCustomer(List<OrderId> all) {
    long standing = standing(all);
    long vouchers =
        loyalty.account(customer).rewards().stream()
            .filter(reward -> reward.value() != null && reward.status() == RewardStatus.ISSUED)
            .count();
    assertThat(vouchers).as(story).isLessThanOrEqualTo(standing / 3);
    var balance = loyalty.balance(customer);
    assertThat(balance.pending()).as(story).isNotNegative();
    assertThat(balance.active()).as(story).isNotNegative();
    if (standing == 0) {
      assertThat(balance.pending() + balance.active()).as("points of nothing: %s", story).isZero();
      assertThat(journeys.standings(customer)).as(story).isEmpty();
    }
  }

  private void checkBooks() {
    var check = loyalty.checkBooks();
    worker.sweep();
    assertThat(loyalty.mismatches(loyalty.booksCheck(check.id()))).as(story).isZero();
  }

  private long delays() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(5_000)).items().stream()
        .filter(recorded -> recorded.name().equals("delivery-delayed"))
        .count();
  }
}
