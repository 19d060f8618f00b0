package org.cairncrm.offers;

import static org.cairncrm.offers.db.Tables.MEMBER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cairncrm.orders.OrdersOfPeriod;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the orders of the customers who have an offer with those of its control group. */
@Component
public class Lifts {
  private final OfferTable offers;
  private final DSLContext sql;
  private final BusinessZone zone;
  private final Clock clock;

  Lifts(OfferTable offers, DSLContext sql, BusinessZone zone, Clock clock) {
    this.offers = offers;
    this.sql = sql;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The effect of an offer so far.
   *
   * @throws NotFound if there is no such offer
   * @throws Conflict if it has not started
   */
  public OfferLift of(UUID id) {
    Instant now = clock.instant();
    Offer offer = offers.get(id, now);
    Instant from = offer.beginsAt();
    if (from == null) {
      throw new Conflict("A draft has no effect yet: start the offer first");
    }
    Instant until = until(offer, from);
    OrdersOfPeriod orders = OrdersOfPeriod.of(from, until);
    Groups groups = groups(offer, orders);
    LiftGroup offered = new LiftGroup(offer.offered(), groups.ordered(false));
    LiftGroup control = new LiftGroup(offer.control(), groups.ordered(true));
    boolean comparable = offered.customers() > 0 && control.customers() > 0;
    return new OfferLift(
        from,
        until,
        !until.isAfter(now),
        offered,
        control,
        comparable ? ShareLift.between(offered, control) : null,
        offered.customers() == 0 ? List.of() : groups.revenue(offered, control),
        attributed(offer, orders));
  }

  /** An offer that was stopped before its first day measures nothing. */
  private Instant until(Offer offer, Instant from) {
    Instant planned = offer.terms().measuredUntil(zone.id());
    Instant stopped = offer.stoppedAt();
    Instant after =
        stopped == null ? planned : stopped.plus(Duration.ofDays(offer.terms().attributed()));
    Instant end = after.isBefore(planned) ? after : planned;
    return end.isBefore(from) ? from : end;
  }

  /** What the customers of both groups spent: one row each for a group, and for its currencies. */
  private Groups groups(Offer offer, OrdersOfPeriod orders) {
    Field<Boolean> control = field(MEMBER.STATUS.eq(inline(MemberStatus.CONTROL))).as("control");
    Table<?> spent =
        select(
                MEMBER.CUSTOMER_ID,
                control,
                orders.currency().as("currency"),
                sum(orders.total()).as("total"))
            .from(MEMBER)
            .join(orders.table())
            .on(orders.customer().eq(MEMBER.CUSTOMER_ID))
            .where(MEMBER.OFFER_ID.eq(offer.id()))
            .groupBy(MEMBER.CUSTOMER_ID, MEMBER.STATUS, orders.currency())
            .asTable("spent");
    Field<CustomerId> customer = Objects.requireNonNull(spent.field(MEMBER.CUSTOMER_ID));
    Field<Boolean> group = Objects.requireNonNull(spent.field(control));
    Field<String> currency = Objects.requireNonNull(spent.field("currency", String.class));
    Field<BigDecimal> total = Objects.requireNonNull(spent.field("total", BigDecimal.class));
    var found = new Groups();
    sql.select(group, currency, countDistinct(customer), sum(total), sum(total.mul(total)))
        .from(spent)
        .groupBy(group, rollup(currency))
        .forEach(found::add);
    return found;
  }

  private AttributedOrders attributed(Offer offer, OrdersOfPeriod orders) {
    List<Money> revenue = new ArrayList<>();
    int[] counted = new int[2];
    sql.select(orders.currency(), countDistinct(MEMBER.CUSTOMER_ID), count(), sum(orders.total()))
        .from(MEMBER)
        .join(orders.table())
        .on(orders.customer().eq(MEMBER.CUSTOMER_ID), orders.placedAt().gt(MEMBER.ACCEPTED_AT))
        .where(MEMBER.OFFER_ID.eq(offer.id()), MEMBER.STATUS.eq(inline(MemberStatus.ACCEPTED)))
        .groupBy(rollup(orders.currency()))
        .forEach(
            row -> {
              if (row.value1() == null) {
                counted[0] = row.value2();
                counted[1] = row.value3();
              } else {
                revenue.add(new Money(row.value4(), Currency.getInstance(row.value1())).trimmed());
              }
            });
    return new AttributedOrders(offer.accepted(), counted[0], counted[1], revenue);
  }

  /** The sums of both groups. */
  private static final class Groups {
    private final Map<Boolean, Long> ordered = new TreeMap<>();
    private final Map<
            String, Map<Boolean, Record5<Boolean, String, Integer, BigDecimal, BigDecimal>>>
        spending = new TreeMap<>();

    void add(Record5<Boolean, String, Integer, BigDecimal, BigDecimal> row) {
      if (row.value2() == null) {
        ordered.put(row.value1(), row.value3().longValue());
      } else {
        spending.computeIfAbsent(row.value2(), fresh -> new TreeMap<>()).put(row.value1(), row);
      }
    }

    long ordered(boolean control) {
      return ordered.getOrDefault(control, 0L);
    }

    List<RevenueLift> revenue(LiftGroup offered, LiftGroup control) {
      return spending.entrySet().stream()
          .map(
              one ->
                  RevenueLift.between(
                      Currency.getInstance(one.getKey()),
                      spent(one.getValue().get(false), offered.customers()),
                      spent(one.getValue().get(true), control.customers())))
          .toList();
    }

    private static GroupSpending spent(
        @Nullable Record5<Boolean, String, Integer, BigDecimal, BigDecimal> row, long customers) {
      return row == null
          ? GroupSpending.nothing(customers)
          : new GroupSpending(customers, row.value4(), row.value5());
    }
  }
}
