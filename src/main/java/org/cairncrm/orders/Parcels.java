package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.PURCHASE;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.cairncrm.orders.db.Tables.SHIPMENT_UPDATE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.Field;
import org.jooq.Records;

/** How shipments are read, each with all that its carrier told of it. */
final class Parcels {
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

  /** Of the order that the statement around it reads. */
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
                      UPDATES)
                  .from(SHIPMENT)
                  .where(
                      SHIPMENT.CUSTOMER_ID.eq(PURCHASE.CUSTOMER_ID),
                      SHIPMENT.ORDER_ID.eq(PURCHASE.ORDER_ID))
                  .orderBy(SHIPMENT.SHIPMENT_ID))
          .convertFrom(rows -> rows.map(Records.mapping(Shipment::new)));

  private Parcels() {}
}
