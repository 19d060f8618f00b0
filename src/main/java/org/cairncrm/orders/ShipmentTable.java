package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.cairncrm.orders.db.Tables.SHIPMENT_LINE;
import static org.cairncrm.orders.db.Tables.SHIPMENT_UPDATE;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores shipments with their carriers' updates. */
@Component
class ShipmentTable {
  private static final Field<List<ShipmentUpdate>> UPDATES =
      multiset(
              select(
                      SHIPMENT_UPDATE.UPDATE_ID,
                      SHIPMENT_UPDATE.SOURCE,
                      SHIPMENT_UPDATE.EXTERNAL_ID,
                      SHIPMENT_UPDATE.KIND,
                      SHIPMENT_UPDATE.AT,
                      SHIPMENT_UPDATE.ESTIMATED_ON,
                      SHIPMENT_UPDATE.NOTE)
                  .from(SHIPMENT_UPDATE)
                  .where(
                      SHIPMENT_UPDATE.CUSTOMER_ID.eq(SHIPMENT.CUSTOMER_ID),
                      SHIPMENT_UPDATE.ORDER_ID.eq(SHIPMENT.ORDER_ID),
                      SHIPMENT_UPDATE.SHIPMENT_ID.eq(SHIPMENT.SHIPMENT_ID))
                  .orderBy(SHIPMENT_UPDATE.AT, SHIPMENT_UPDATE.UPDATE_ID))
          .convertFrom(rows -> rows.map(Records.mapping(ShipmentUpdate::new)));

  private static final Field<List<LineQuantity>> GOODS =
      multiset(
              select(SHIPMENT_LINE.LINE, SHIPMENT_LINE.QUANTITY)
                  .from(SHIPMENT_LINE)
                  .where(
                      SHIPMENT_LINE.CUSTOMER_ID.eq(SHIPMENT.CUSTOMER_ID),
                      SHIPMENT_LINE.ORDER_ID.eq(SHIPMENT.ORDER_ID),
                      SHIPMENT_LINE.SHIPMENT_ID.eq(SHIPMENT.SHIPMENT_ID))
                  .orderBy(SHIPMENT_LINE.LINE))
          .convertFrom(rows -> rows.map(Records.mapping(LineQuantity::new)));

  /** The shipments of the order that the enclosing statement reads. */
  static final Field<List<Shipment>> OF_ORDER =
      multiset(
              select(
                      SHIPMENT.SHIPMENT_ID,
                      SHIPMENT.ORDER_ID,
                      SHIPMENT.SOURCE,
                      SHIPMENT.EXTERNAL_ID,
                      SHIPMENT.CARRIER,
                      SHIPMENT.TRACKING,
                      SHIPMENT.STATUS,
                      SHIPMENT.PROMISED_ON,
                      SHIPMENT.ESTIMATED_ON,
                      SHIPMENT.DELIVERED_AT,
                      SHIPMENT.SETTLED,
                      GOODS,
                      UPDATES)
                  .from(SHIPMENT)
                  .where(
                      SHIPMENT.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                      SHIPMENT.ORDER_ID.eq(SALES_ORDER.ORDER_ID))
                  .orderBy(SHIPMENT.SHIPMENT_ID))
          .convertFrom(rows -> rows.map(Records.mapping(Shipment::new)));

  private final DSLContext sql;

  ShipmentTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @return false when the source and external id are already known
   */
  boolean add(CustomerId customer, Shipment shipment, Instant at) {
    boolean added =
        sql.insertInto(SHIPMENT)
                .set(SHIPMENT.CUSTOMER_ID, customer)
                .set(SHIPMENT.ORDER_ID, shipment.orderId())
                .set(SHIPMENT.SHIPMENT_ID, shipment.id())
                .set(SHIPMENT.SOURCE, shipment.source())
                .set(SHIPMENT.EXTERNAL_ID, shipment.externalId())
                .set(SHIPMENT.CARRIER, shipment.carrier())
                .set(SHIPMENT.TRACKING, shipment.tracking())
                .set(SHIPMENT.STATUS, shipment.status())
                .set(SHIPMENT.PROMISED_ON, shipment.promisedOn())
                .set(SHIPMENT.ESTIMATED_ON, shipment.estimatedOn())
                .set(SHIPMENT.ESTIMATED_AT, shipment.estimatedOn() == null ? null : at)
                .set(SHIPMENT.UPDATED_AT, at)
                .onConflict(SHIPMENT.SOURCE, SHIPMENT.EXTERNAL_ID)
                .doNothing()
                .execute()
            == 1;
    if (added && !shipment.lines().isEmpty()) {
      addLines(customer, shipment);
    }
    return added;
  }

  private void addLines(CustomerId customer, Shipment shipment) {
    var rows =
        sql.insertInto(
            SHIPMENT_LINE,
            SHIPMENT_LINE.CUSTOMER_ID,
            SHIPMENT_LINE.ORDER_ID,
            SHIPMENT_LINE.SHIPMENT_ID,
            SHIPMENT_LINE.LINE,
            SHIPMENT_LINE.QUANTITY);
    shipment
        .lines()
        .forEach(
            one ->
                rows.values(
                    customer, shipment.orderId(), shipment.id(), one.line(), one.quantity()));
    rows.execute();
  }

  /** Settles lost shipments whose goods are sent again: they are no longer outstanding. */
  void settleLost(CustomerId customer, OrderId order) {
    sql.update(SHIPMENT)
        .set(SHIPMENT.SETTLED, true)
        .where(
            SHIPMENT.CUSTOMER_ID.eq(customer),
            SHIPMENT.ORDER_ID.eq(order),
            SHIPMENT.STATUS.eq(ShipmentStatus.LOST))
        .execute();
  }

  /** The time of the first delivery reported after that moment; null if there is none. */
  @Nullable Instant deliveredAfter(ShipmentSnapshot shipmentSnapshot, Instant at) {
    return sql.select(min(SHIPMENT_UPDATE.AT))
        .from(SHIPMENT_UPDATE)
        .where(
            SHIPMENT_UPDATE.CUSTOMER_ID.eq(shipmentSnapshot.customer()),
            SHIPMENT_UPDATE.ORDER_ID.eq(shipmentSnapshot.order()),
            SHIPMENT_UPDATE.SHIPMENT_ID.eq(shipmentSnapshot.shipment()),
            SHIPMENT_UPDATE.KIND.eq(ShipmentUpdateKind.DELIVERED),
            SHIPMENT_UPDATE.AT.gt(at))
        .fetchSingle()
        .value1();
  }

  /**
   * @return false when the source and external id are already known
   */
  boolean add(ShipmentSnapshot shipmentSnapshot, ShipmentUpdate update) {
    return sql.insertInto(SHIPMENT_UPDATE)
            .set(SHIPMENT_UPDATE.CUSTOMER_ID, shipmentSnapshot.customer())
            .set(SHIPMENT_UPDATE.ORDER_ID, shipmentSnapshot.order())
            .set(SHIPMENT_UPDATE.SHIPMENT_ID, shipmentSnapshot.shipment())
            .set(SHIPMENT_UPDATE.UPDATE_ID, update.id())
            .set(SHIPMENT_UPDATE.SOURCE, update.source())
            .set(SHIPMENT_UPDATE.EXTERNAL_ID, update.externalId())
            .set(SHIPMENT_UPDATE.KIND, update.kind())
            .set(SHIPMENT_UPDATE.AT, update.at())
            .set(SHIPMENT_UPDATE.ESTIMATED_ON, update.estimatedOn())
            .set(SHIPMENT_UPDATE.NOTE, update.note())
            .onConflict(SHIPMENT_UPDATE.SOURCE, SHIPMENT_UPDATE.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  /**
   * Finds the update of this shipment with that origin; null when it belongs to another shipment.
   */
  @Nullable ShipmentUpdate known(ShipmentId shipment, String source, String externalId) {
    return sql.select(
            SHIPMENT_UPDATE.UPDATE_ID,
            SHIPMENT_UPDATE.SOURCE,
            SHIPMENT_UPDATE.EXTERNAL_ID,
            SHIPMENT_UPDATE.KIND,
            SHIPMENT_UPDATE.AT,
            SHIPMENT_UPDATE.ESTIMATED_ON,
            SHIPMENT_UPDATE.NOTE)
        .from(SHIPMENT_UPDATE)
        .where(
            SHIPMENT_UPDATE.SOURCE.eq(source),
            SHIPMENT_UPDATE.EXTERNAL_ID.eq(externalId),
            SHIPMENT_UPDATE.SHIPMENT_ID.eq(shipment))
        .fetchOne(Records.mapping(ShipmentUpdate::new));
  }

  ShipmentSnapshot get(ShipmentId shipment) {
    return required(SHIPMENT.SHIPMENT_ID.eq(shipment), shipment);
  }

  ShipmentSnapshot find(String source, String externalId) {
    return required(
        SHIPMENT.SOURCE.eq(source).and(SHIPMENT.EXTERNAL_ID.eq(externalId)),
        externalId + " of " + source);
  }

  private ShipmentSnapshot required(Condition which, Object id) {
    ShipmentSnapshot shipmentSnapshot =
        sql.select(
                SHIPMENT.CUSTOMER_ID,
                SHIPMENT.ORDER_ID,
                SHIPMENT.SHIPMENT_ID,
                SALES_ORDER.NUMBER,
                SALES_ORDER.STATUS,
                SHIPMENT.CARRIER,
                SHIPMENT.PROMISED_ON,
                row(
                        SHIPMENT.STATUS,
                        SHIPMENT.ESTIMATED_ON,
                        SHIPMENT.ESTIMATED_AT,
                        SHIPMENT.DELIVERED_AT,
                        SHIPMENT.UPDATED_AT,
                        SHIPMENT.CORRECTED_AT)
                    .mapping(ShipmentProgress::new))
            .from(SHIPMENT)
            .join(SALES_ORDER)
            .on(
                SALES_ORDER.CUSTOMER_ID.eq(SHIPMENT.CUSTOMER_ID),
                SALES_ORDER.ORDER_ID.eq(SHIPMENT.ORDER_ID))
            .where(which)
            .fetchOne(Records.mapping(ShipmentSnapshot::new));
    if (shipmentSnapshot == null) {
      throw new NotFound("shipment", id);
    }
    return shipmentSnapshot;
  }

  void save(ShipmentSnapshot shipmentSnapshot, ShipmentProgress state) {
    sql.update(SHIPMENT)
        .set(SHIPMENT.STATUS, state.status())
        .set(SHIPMENT.ESTIMATED_ON, state.estimatedOn())
        .set(SHIPMENT.ESTIMATED_AT, state.estimatedAt())
        .set(SHIPMENT.DELIVERED_AT, state.deliveredAt())
        .set(SHIPMENT.UPDATED_AT, state.updatedAt())
        .set(SHIPMENT.CORRECTED_AT, state.correctedAt())
        .where(
            SHIPMENT.CUSTOMER_ID.eq(shipmentSnapshot.customer()),
            SHIPMENT.ORDER_ID.eq(shipmentSnapshot.order()),
            SHIPMENT.SHIPMENT_ID.eq(shipmentSnapshot.shipment()))
        .execute();
  }
}
