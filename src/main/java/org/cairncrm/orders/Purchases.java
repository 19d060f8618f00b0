package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.DISCOUNT;
import static org.cairncrm.orders.db.Tables.LINE;
import static org.cairncrm.orders.db.Tables.PURCHASE;
import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.REVERSED_LINE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
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

/** Reads orders, each with all that belongs to it, in one statement. */
@Component
class Purchases {
  private static final SelectField<Money> TOTAL =
      row(PURCHASE.TOTAL, PURCHASE.CURRENCY).mapping(Purchases::money);

  private static final Field<List<OrderLine>> LINES =
      multiset(
              select(
                      LINE.LINE_,
                      LINE.SKU,
                      LINE.NAME,
                      LINE.QUANTITY,
                      row(LINE.UNIT_PRICE, PURCHASE.CURRENCY).mapping(Purchases::money),
                      row(LINE.DISCOUNT, PURCHASE.CURRENCY).mapping(Purchases::money),
                      row(inline(BigDecimal.ZERO), PURCHASE.CURRENCY).mapping(Purchases::money))
                  .from(LINE)
                  .where(
                      LINE.CUSTOMER_ID.eq(PURCHASE.CUSTOMER_ID),
                      LINE.ORDER_ID.eq(PURCHASE.ORDER_ID))
                  .orderBy(LINE.LINE_))
          .convertFrom(rows -> rows.map(Records.mapping(OrderLine::new)));

  private static final Field<List<OrderDiscount>> DISCOUNTS =
      multiset(
              select(
                      DISCOUNT.CODE,
                      DISCOUNT.NAME,
                      row(DISCOUNT.AMOUNT, PURCHASE.CURRENCY).mapping(Purchases::money))
                  .from(DISCOUNT)
                  .where(
                      DISCOUNT.CUSTOMER_ID.eq(PURCHASE.CUSTOMER_ID),
                      DISCOUNT.ORDER_ID.eq(PURCHASE.ORDER_ID))
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
                      row(REVERSAL.AMOUNT, PURCHASE.CURRENCY).mapping(Purchases::money),
                      REVERSAL.REASON,
                      REVERSED)
                  .from(REVERSAL)
                  .where(
                      REVERSAL.CUSTOMER_ID.eq(PURCHASE.CUSTOMER_ID),
                      REVERSAL.ORDER_ID.eq(PURCHASE.ORDER_ID))
                  .orderBy(REVERSAL.AT, REVERSAL.REVERSAL_ID))
          .convertFrom(rows -> rows.map(Records.mapping(Reversal::new)));

  private final DSLContext sql;
  private final PurchaseTable table;

  Purchases(DSLContext sql, PurchaseTable table) {
    this.sql = sql;
    this.table = table;
  }

  Order get(OrderId order) {
    return required(PURCHASE.ORDER_ID.eq(order), order);
  }

  Order find(String source, String externalId) {
    return required(
        PURCHASE.SOURCE.eq(source).and(PURCHASE.EXTERNAL_ID.eq(externalId)),
        externalId + " of " + source);
  }

  OrderId named(String source, String externalId) {
    OrderId order =
        sql.select(PURCHASE.ORDER_ID)
            .from(PURCHASE)
            .where(PURCHASE.SOURCE.eq(source), PURCHASE.EXTERNAL_ID.eq(externalId))
            .fetchOne(PURCHASE.ORDER_ID);
    if (order == null) {
      throw new NotFound("order", externalId + " of " + source);
    }
    return order;
  }

  /** Whose order it is, which never changes: what a command locks. */
  CustomerId customer(OrderId order) {
    CustomerId customer =
        sql.select(PURCHASE.CUSTOMER_ID)
            .from(PURCHASE)
            .where(PURCHASE.ORDER_ID.eq(order))
            .fetchOne(PURCHASE.CUSTOMER_ID);
    if (customer == null) {
      throw new NotFound("order", order);
    }
    return customer;
  }

  boolean isSettled(OrderId order) {
    return sql.fetchExists(
        PURCHASE, PURCHASE.ORDER_ID.eq(order), PURCHASE.STATUS.notIn(OrderStatus.open()));
  }

  private Order required(Condition which, Object id) {
    table.writeKeptBack();
    @Nullable Order order =
        sql.select(
                PURCHASE.ORDER_ID,
                PURCHASE.CUSTOMER_ID,
                PURCHASE.NUMBER,
                PURCHASE.SOURCE,
                PURCHASE.EXTERNAL_ID,
                PURCHASE.CHANNEL,
                PURCHASE.PLACED_AT,
                PURCHASE.NTH,
                PURCHASE.STATUS,
                PURCHASE.PROMISED_ON,
                PURCHASE.DELAYED_AT,
                TOTAL,
                DISCOUNTS,
                row(PURCHASE.SHIPPING, PURCHASE.CURRENCY).mapping(Purchases::money),
                row(PURCHASE.TAX_INCLUDED, PURCHASE.CURRENCY).mapping(Purchases::money),
                row(PURCHASE.TAX_ADDED, PURCHASE.CURRENCY).mapping(Purchases::money),
                LINES,
                Parcels.OF_ORDER,
                REVERSALS)
            .from(PURCHASE)
            .where(which)
            .fetchOne(Records.mapping(Order::new));
    if (order == null) {
      throw new NotFound("order", id);
    }
    return OrderPricing.shared(order);
  }

  /** What was left empty is nothing. */
  static Money money(@Nullable BigDecimal amount, String currency) {
    BigDecimal some = amount == null ? BigDecimal.ZERO : amount;
    return new Money(some, Currency.getInstance(currency)).trimmed();
  }
}
