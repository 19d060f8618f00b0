package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.CREDIT_NOTE;
import static org.cairncrm.orders.db.Tables.PURCHASE;
import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.cairncrm.orders.db.Tables.SHIPMENT_UPDATE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Looks many facts up by what other systems call them. */
@Component
class KnownFacts {
  private final DSLContext sql;

  KnownFacts(DSLContext sql) {
    this.sql = sql;
  }

  Set<String> of(OrderFact what, String source, Collection<String> externalIds) {
    String[] ids = externalIds.toArray(String[]::new);
    return switch (what) {
      case ORDER -> among(PURCHASE, PURCHASE.SOURCE, source, PURCHASE.EXTERNAL_ID, ids);
      case SHIPMENT -> among(SHIPMENT, SHIPMENT.SOURCE, source, SHIPMENT.EXTERNAL_ID, ids);
      case SHIPMENT_UPDATE ->
          among(SHIPMENT_UPDATE, SHIPMENT_UPDATE.SOURCE, source, SHIPMENT_UPDATE.EXTERNAL_ID, ids);
      case REVERSAL -> among(REVERSAL, REVERSAL.SOURCE, source, REVERSAL.EXTERNAL_ID, ids);
      case CREDIT_NOTE ->
          among(CREDIT_NOTE, CREDIT_NOTE.SOURCE, source, CREDIT_NOTE.EXTERNAL_ID, ids);
    };
  }

  /** An array, so that not each number of ids is another statement to prepare. */
  private Set<String> among(
      Table<?> table, Field<String> source, String of, Field<String> externalId, String[] ids) {
    return sql.select(externalId)
        .from(table)
        .where(source.eq(of), externalId.eq(any(ids)))
        .fetchSet(externalId);
  }
}
