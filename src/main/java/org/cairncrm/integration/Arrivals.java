package org.cairncrm.integration;

import static org.cairncrm.integration.db.Tables.ARRIVAL;

import org.cairncrm.shared.Conflict;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which events were taken in. */
@Component
class Arrivals {
  private final DSLContext sql;

  Arrivals(DSLContext sql) {
    this.sql = sql;
  }

  /** False when it was taken in before. Waits for whoever is taking it in at the same moment. */
  boolean add(Receipt receipt) {
    return sql.insertInto(ARRIVAL)
            .set(ARRIVAL.CUSTOMER_ID, receipt.customer())
            .set(ARRIVAL.SOURCE, receipt.source())
            .set(ARRIVAL.EXTERNAL_ID, receipt.id())
            .set(ARRIVAL.TYPE, receipt.type())
            .set(ARRIVAL.OCCURRED_AT, receipt.time())
            .onConflict(ARRIVAL.SOURCE, ARRIVAL.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  /**
   * The first answer to an event that was taken in before; null when it was not.
   *
   * @throws Conflict when that was an event of another type
   */
  @Nullable Receipt first(CloudEvent event) {
    Receipt first =
        sql.select(
                ARRIVAL.SOURCE,
                ARRIVAL.EXTERNAL_ID,
                ARRIVAL.TYPE,
                ARRIVAL.CUSTOMER_ID,
                ARRIVAL.OCCURRED_AT)
            .from(ARRIVAL)
            .where(ARRIVAL.SOURCE.eq(event.source()), ARRIVAL.EXTERNAL_ID.eq(event.id()))
            .fetchOne(Records.mapping(Receipt::new));
    if (first != null && !first.type().equals(event.type())) {
      throw new Conflict(
          "%s has told of %s before, as %s".formatted(event.source(), event.id(), first.type()));
    }
    return first;
  }
}
