package org.cairncrm.integration;

import static org.cairncrm.integration.db.Tables.ARRIVAL;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the received events. */
@Component
class ReceivedEvents {
  private final DSLContext sql;

  ReceivedEvents(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Adds an event; false when it was received earlier. Waits for a command that is storing the same
   * event.
   */
  boolean add(Receipt receipt, IncomingEvent incomingEvent) {
    FactOrigin origin = incomingEvent.origin();
    return sql.insertInto(ARRIVAL)
            .set(ARRIVAL.CUSTOMER_ID, receipt.customer())
            .set(ARRIVAL.SOURCE, receipt.source())
            .set(ARRIVAL.EXTERNAL_ID, receipt.id())
            .set(ARRIVAL.TYPE, receipt.type())
            .set(ARRIVAL.OCCURRED_AT, receipt.time())
            .set(ARRIVAL.DIGEST, IncomingEvent.digest(incomingEvent.event()))
            .set(ARRIVAL.FACT_SOURCE, origin == null ? null : origin.source())
            .set(ARRIVAL.FACT_ID, origin == null ? null : origin.externalId())
            .onConflict(ARRIVAL.SOURCE, ARRIVAL.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  /**
   * Finds the event that was received earlier under this source and id; null when there is none.
   *
   * @throws Conflict when that event has another type
   */
  @Nullable ReceivedEvent first(CloudEvent event) {
    ReceivedEvent first =
        sql.select(
                ARRIVAL.SOURCE,
                ARRIVAL.EXTERNAL_ID,
                ARRIVAL.TYPE,
                ARRIVAL.CUSTOMER_ID,
                ARRIVAL.OCCURRED_AT,
                ARRIVAL.DIGEST,
                ARRIVAL.FACT_SOURCE,
                ARRIVAL.FACT_ID)
            .from(ARRIVAL)
            .where(ARRIVAL.SOURCE.eq(event.source()), ARRIVAL.EXTERNAL_ID.eq(event.id()))
            .fetchOne(Records.mapping(ReceivedEvents::arrival));
    if (first != null && !first.receipt().type().equals(event.type())) {
      throw new Conflict(
          "%s has sent the event %s before".formatted(event.source(), event.id()),
          List.of(
              new FieldError(
                  "type", "is %s, was %s before".formatted(event.type(), first.receipt().type()))));
    }
    return first;
  }

  private static ReceivedEvent arrival(
      String source,
      String id,
      String type,
      CustomerId customer,
      Instant at,
      byte @Nullable [] digest,
      @Nullable String factSource,
      @Nullable String factId) {
    return new ReceivedEvent(
        new Receipt(source, id, type, customer, at),
        digest,
        factSource == null || factId == null ? null : new FactOrigin(factSource, factId));
  }
}
