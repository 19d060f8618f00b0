package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.LINE;
import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.ManagedCustomers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists a customer's orders, and the late orders of all customers. */
@Component
class OrderLists {
  private static final Keyset<OrderSummary> LATEST_PLACED =
      Keyset.descending(SALES_ORDER.PLACED_AT, OrderSummary::placedAt)
          .thenDescending(SALES_ORDER.ORDER_ID, OrderSummary::id);

  private static final Keyset<OrderEntry> LATEST_RECORDED =
      Keyset.descending(SALES_ORDER.ORDER_ID, OrderEntry::id);

  /** An order in a list of all customers' orders. */
  static final SelectField<OrderEntry> ENTRY =
      row(
              SALES_ORDER.ORDER_ID,
              SALES_ORDER.CUSTOMER_ID,
              SALES_ORDER.NUMBER,
              SALES_ORDER.SOURCE,
              SALES_ORDER.EXTERNAL_ID,
              SALES_ORDER.CHANNEL,
              SALES_ORDER.PLACED_AT,
              SALES_ORDER.STATUS,
              SALES_ORDER.PROMISED_ON,
              SALES_ORDER.DELAYED_AT,
              row(SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY).mapping(OrderQueries::money))
          .mapping(OrderEntry::new);

  private final DSLContext sql;
  private final Commands commands;
  private final Clock clock;
  private final BusinessZone zone;
  private final ManagedCustomers managed;

  OrderLists(
      DSLContext sql, Commands commands, Clock clock, BusinessZone zone, ManagedCustomers managed) {
    this.sql = sql;
    this.commands = commands;
    this.clock = clock;
    this.zone = zone;
    this.managed = managed;
  }

  Page<OrderEntry> all(OrderFilter filter, PageRequest page) {
    return LATEST_RECORDED.page(
        sql.select(ENTRY).from(SALES_ORDER).where(filter.condition()),
        page,
        Records.mapping(entry -> entry));
  }

  Page<OrderSummary> of(CustomerId customer, PageRequest page) {
    Page<OrderSummary> orders =
        LATEST_PLACED.page(
            sql.select(
                    SALES_ORDER.ORDER_ID,
                    SALES_ORDER.NUMBER,
                    SALES_ORDER.CHANNEL,
                    SALES_ORDER.PLACED_AT,
                    SALES_ORDER.NTH,
                    SALES_ORDER.STATUS,
                    SALES_ORDER.PROMISED_ON,
                    SALES_ORDER.DELAYED_AT,
                    row(SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
                    field(
                        selectCount()
                            .from(LINE)
                            .where(
                                LINE.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                                LINE.ORDER_ID.eq(SALES_ORDER.ORDER_ID))))
                .from(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.eq(customer)),
            page,
            Records.mapping(OrderSummary::new));
    if (orders.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return orders;
  }

  List<DelayedOrder> delayed(@Nullable String accountManager, int limit) {
    LocalDate today = zone.today(clock);
    Field<Boolean> passed = field(SHIPMENT.ESTIMATED_ON.lt(today)).as("passed");
    var last =
        lateral(
                select(SHIPMENT.CARRIER, SHIPMENT.ESTIMATED_ON, passed)
                    .from(SHIPMENT)
                    .where(
                        SHIPMENT.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                        SHIPMENT.ORDER_ID.eq(SALES_ORDER.ORDER_ID),
                        SHIPMENT.DELIVERED_AT.isNull(),
                        SHIPMENT.STATUS.ne(ShipmentStatus.LOST))
                    .orderBy(SHIPMENT.ESTIMATED_ON.desc().nullsLast(), SHIPMENT.SHIPMENT_ID)
                    .limit(1))
            .asTable("last");
    return sql.select(
            SALES_ORDER.ORDER_ID,
            SALES_ORDER.CUSTOMER_ID,
            SALES_ORDER.NUMBER,
            SALES_ORDER.PROMISED_ON,
            last.field(SHIPMENT.CARRIER),
            last.field(SHIPMENT.ESTIMATED_ON),
            coalesce(last.field(passed), inline(false)),
            SALES_ORDER.DELAYED_AT)
        .from(SALES_ORDER)
        .leftJoin(last)
        .on(trueCondition())
        .where(late(accountManager))
        .orderBy(SALES_ORDER.DELAYED_AT.desc(), SALES_ORDER.ORDER_ID.desc())
        .limit(limit)
        .fetch(Records.mapping(DelayedOrder::new));
  }

  int delayedCount(@Nullable String accountManager) {
    return sql.fetchCount(SALES_ORDER, late(accountManager));
  }

  private Condition late(@Nullable String accountManager) {
    Condition late = SALES_ORDER.DELAYED_AT.isNotNull();
    return accountManager == null
        ? late
        : late.and(managed.of(SALES_ORDER.CUSTOMER_ID, accountManager));
  }
}
