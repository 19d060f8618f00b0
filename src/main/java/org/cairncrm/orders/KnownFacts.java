package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.CREDIT_NOTE;
import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.cairncrm.orders.db.Tables.SHIPMENT_UPDATE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Finds the customers of many facts by their external ids. */
@Component
class KnownFacts {
  private final DSLContext sql;

  KnownFacts(DSLContext sql) {
    this.sql = sql;
  }

  Map<String, CustomerId> of(OrderFact what, String source, Collection<String> externalIds) {
    String[] ids = externalIds.toArray(String[]::new);
    return switch (what) {
      case ORDER ->
          among(SALES_ORDER.SOURCE, source, SALES_ORDER.EXTERNAL_ID, ids, SALES_ORDER.CUSTOMER_ID);
      case SHIPMENT ->
          among(SHIPMENT.SOURCE, source, SHIPMENT.EXTERNAL_ID, ids, SHIPMENT.CUSTOMER_ID);
      case SHIPMENT_UPDATE ->
          among(
              SHIPMENT_UPDATE.SOURCE,
              source,
              SHIPMENT_UPDATE.EXTERNAL_ID,
              ids,
              SHIPMENT_UPDATE.CUSTOMER_ID);
      case REVERSAL ->
          among(REVERSAL.SOURCE, source, REVERSAL.EXTERNAL_ID, ids, REVERSAL.CUSTOMER_ID);
      case CREDIT_NOTE ->
          among(CREDIT_NOTE.SOURCE, source, CREDIT_NOTE.EXTERNAL_ID, ids, CREDIT_NOTE.CUSTOMER_ID);
    };
  }

  /** Passes the ids as one array, so that every number of ids uses the same prepared statement. */
  private <R extends Record> Map<String, CustomerId> among(
      TableField<R, String> source,
      String of,
      TableField<R, String> externalId,
      String[] ids,
      TableField<R, CustomerId> customer) {
    return sql.select(externalId, customer)
        .from(Objects.requireNonNull(customer.getTable()))
        .where(source.eq(of), externalId.eq(any(ids)))
        .fetchMap(externalId, customer);
  }
}
