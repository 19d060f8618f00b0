package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.DISCOUNT;
import static org.cairncrm.orders.db.Tables.LINE;
import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.REVERSED_LINE;
import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an order with everything that belongs to it, in one statement. */
@Component
class OrderQueries {
  private static final SelectField<Money> TOTAL =
      row(SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY).mapping(OrderQueries::money);

  private static final Field<List<OrderLine>> LINES =
      multiset(
              select(
                      LINE.LINE_,
                      LINE.SKU,
                      LINE.NAME,
                      LINE.QUANTITY,
                      row(LINE.UNIT_PRICE, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
                      row(LINE.DISCOUNT, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
                      row(inline(BigDecimal.ZERO), SALES_ORDER.CURRENCY)
                          .mapping(OrderQueries::money))
                  .from(LINE)
                  .where(
                      LINE.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                      LINE.ORDER_ID.eq(SALES_ORDER.ORDER_ID))
                  .orderBy(LINE.LINE_))
          .convertFrom(rows -> rows.map(Records.mapping(OrderLine::new)));

  private static final Field<List<OrderDiscount>> DISCOUNTS =
      multiset(
              select(
                      DISCOUNT.CODE,
                      DISCOUNT.NAME,
                      row(DISCOUNT.AMOUNT, SALES_ORDER.CURRENCY).mapping(OrderQueries::money))
                  .from(DISCOUNT)
                  .where(
                      DISCOUNT.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                      DISCOUNT.ORDER_ID.eq(SALES_ORDER.ORDER_ID))
                  .orderBy(DISCOUNT.DISCOUNT_))
          .convertFrom(rows -> rows.map(Records.mapping(OrderDiscount::new)));

  private static final Field<List<LineQuantity>> REVERSED =
      multiset(
              select(REVERSED_LINE.LINE, REVERSED_LINE.QUANTITY)
                  .from(REVERSED_LINE)
                  .where(
                      REVERSED_LINE.CUSTOMER_ID.eq(REVERSAL.CUSTOMER_ID),
                      REVERSED_LINE.ORDER_ID.eq(REVERSAL.ORDER_ID),
                      REVERSED_LINE.REVERSAL_ID.eq(REVERSAL.REVERSAL_ID))
                  .orderBy(REVERSED_LINE.LINE))
          .convertFrom(rows -> rows.map(Records.mapping(LineQuantity::new)));

  private static final Field<List<Reversal>> REVERSALS =
      multiset(
              select(
                      REVERSAL.REVERSAL_ID,
                      REVERSAL.ORDER_ID,
                      REVERSAL.SOURCE,
                      REVERSAL.EXTERNAL_ID,
                      REVERSAL.KIND,
                      REVERSAL.AT,
                      row(REVERSAL.AMOUNT, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
                      REVERSAL.REASON,
                      REVERSED)
                  .from(REVERSAL)
                  .where(
                      REVERSAL.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                      REVERSAL.ORDER_ID.eq(SALES_ORDER.ORDER_ID))
                  .orderBy(REVERSAL.AT, REVERSAL.REVERSAL_ID))
          .convertFrom(rows -> rows.map(Records.mapping(Reversal::new)));

  private final DSLContext sql;

  OrderQueries(DSLContext sql) {
    this.sql = sql;
  }

  Order get(OrderId order) {
    return required(SALES_ORDER.ORDER_ID.eq(order), order);
  }

  Order find(String source, String externalId) {
    return required(
        SALES_ORDER.SOURCE.eq(source).and(SALES_ORDER.EXTERNAL_ID.eq(externalId)),
        externalId + " of " + source);
  }

  OrderId named(String source, String externalId) {
    OrderId order =
        sql.select(SALES_ORDER.ORDER_ID)
            .from(SALES_ORDER)
            .where(SALES_ORDER.SOURCE.eq(source), SALES_ORDER.EXTERNAL_ID.eq(externalId))
            .fetchOne(SALES_ORDER.ORDER_ID);
    if (order == null) {
      throw new NotFound("order", externalId + " of " + source);
    }
    return order;
  }

  /** The customer of the order, which a command locks. An order never changes its customer. */
  CustomerId customer(OrderId order) {
    CustomerId customer =
        sql.select(SALES_ORDER.CUSTOMER_ID)
            .from(SALES_ORDER)
            .where(SALES_ORDER.ORDER_ID.eq(order))
            .fetchOne(SALES_ORDER.CUSTOMER_ID);
    if (customer == null) {
      throw new NotFound("order", order);
    }
    return customer;
  }

  boolean isSettled(OrderId order) {
    return sql.fetchExists(
        SALES_ORDER, SALES_ORDER.ORDER_ID.eq(order), SALES_ORDER.STATUS.notIn(OrderStatus.open()));
  }

  /** The goods of the orders of these customers, with what was refunded of them. */
  Map<OrderId, PurchasedGoods> goods(@Nullable CustomerId after, CustomerId last) {
    Condition whose = SALES_ORDER.CUSTOMER_ID.le(last);
    return orders(after == null ? whose : whose.and(SALES_ORDER.CUSTOMER_ID.gt(after))).stream()
        .collect(
            Collectors.toMap(Order::id, order -> PurchasedGoods.of(OrderPricing.shared(order))));
  }

  private Order required(Condition which, Object id) {
    return orders(which).stream()
        .findFirst()
        .map(OrderPricing::shared)
        .orElseThrow(() -> new NotFound("order", id));
  }

  private List<Order> orders(Condition which) {
    return sql.select(
            SALES_ORDER.ORDER_ID,
            SALES_ORDER.CUSTOMER_ID,
            SALES_ORDER.NUMBER,
            SALES_ORDER.SOURCE,
            SALES_ORDER.EXTERNAL_ID,
            SALES_ORDER.CHANNEL,
            SALES_ORDER.PLACED_AT,
            SALES_ORDER.NTH,
            SALES_ORDER.STATUS,
            SALES_ORDER.PROMISED_ON,
            SALES_ORDER.DELAYED_AT,
            TOTAL,
            DISCOUNTS,
            row(SALES_ORDER.SHIPPING, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
            row(SALES_ORDER.TAX_INCLUDED, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
            row(SALES_ORDER.TAX_ADDED, SALES_ORDER.CURRENCY).mapping(OrderQueries::money),
            LINES,
            ShipmentTable.OF_ORDER,
            REVERSALS,
            PromiseChanges.OF_ORDER)
        .from(SALES_ORDER)
        .where(which)
        .fetch(Records.mapping(Order::new));
  }

  /** Reads an empty amount as zero. */
  static Money money(@Nullable BigDecimal amount, String currency) {
    BigDecimal some = amount == null ? BigDecimal.ZERO : amount;
    return new Money(some, Currency.getInstance(currency)).trimmed();
  }
}
