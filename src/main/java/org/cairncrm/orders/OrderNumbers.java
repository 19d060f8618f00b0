package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.withRecursive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shell.OrderNames;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Component;

/**
 * Finds orders by the number that people say. For most shops the number is the external id, which
 * is unique for each source: so the query walks from source to source in that index. Only the other
 * numbers have an index of their own, so that an order costs no more to place.
 */
@Component
class OrderNumbers implements OrderNames {
  private static final int MOST = 20;

  private static final Field<String> SOURCE = field(name("sources", "source"), String.class);

  private static final CommonTableExpression<Record1<String>> SOURCES =
      name("sources")
          .fields("source")
          .as(
              select(field("min({0})", String.class, SALES_ORDER.SOURCE))
                  .from(SALES_ORDER)
                  .unionAll(
                      select(
                              field(
                                  select(field("min({0})", String.class, SALES_ORDER.SOURCE))
                                      .from(SALES_ORDER)
                                      .where(SALES_ORDER.SOURCE.gt(SOURCE))))
                          .from(table(name("sources")))
                          .where(SOURCE.isNotNull())));

  private final DSLContext sql;

  OrderNumbers(DSLContext sql) {
    this.sql = sql;
  }

  List<OrderEntry> of(String number) {
    return sql.select(OrderLists.ENTRY)
        .from(SALES_ORDER)
        .where(isOneOf(number))
        .orderBy(SALES_ORDER.ORDER_ID.desc())
        .limit(MOST)
        .fetch(mapping(entry -> entry));
  }

  @Override
  public Map<UUID, OrderName> of(Collection<UUID> orders) {
    return sql.select(SALES_ORDER.ORDER_ID, SALES_ORDER.NUMBER, SALES_ORDER.CUSTOMER_ID)
        .from(SALES_ORDER)
        .where(SALES_ORDER.ORDER_ID.in(orders.stream().map(OrderId::new).toList()))
        .fetchMap(row -> row.value1().value(), row -> new OrderName(row.value2(), row.value3()));
  }

  /** Whether an order has this number, found by indexes. */
  static Condition isOneOf(String number) {
    return SALES_ORDER.ORDER_ID.in(
        withRecursive(SOURCES)
            .select(SALES_ORDER.ORDER_ID)
            .from(SOURCES)
            .join(SALES_ORDER)
            .on(SALES_ORDER.SOURCE.eq(SOURCE), SALES_ORDER.EXTERNAL_ID.eq(number))
            .where(SALES_ORDER.NUMBER.eq(number))
            .union(
                select(SALES_ORDER.ORDER_ID)
                    .from(SALES_ORDER)
                    .where(
                        SALES_ORDER.NUMBER.eq(number),
                        SALES_ORDER.NUMBER.ne(SALES_ORDER.EXTERNAL_ID))));
  }
}
