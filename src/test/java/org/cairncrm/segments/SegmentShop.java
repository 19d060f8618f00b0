package org.cairncrm.segments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;

/** Orders of customers, and the nightly job, for tests of segments. */
final class SegmentShop {
  private final Regulars regulars;
  private final Orders orders;
  private final Jobs jobs;
  private final Worker worker;

  SegmentShop(Regulars regulars, Orders orders, Jobs jobs, Worker worker) {
    this.regulars = regulars;
    this.orders = orders;
    this.jobs = jobs;
    this.worker = worker;
  }

  CustomerId customer(String name) {
    return regulars.registered(name);
  }

  OrderId order(CustomerId customer, Instant at, String amount, String currency) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                Channel.WEB,
                at,
                Currency.getInstance(currency),
                List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal(amount))),
                null))
        .value()
        .id();
  }

  OrderId order(CustomerId customer, Instant at, String amount) {
    return order(customer, at, amount, "EUR");
  }

  void cancel(OrderId order, Instant at) {
    orders.cancel(order, new NewCancellation(null, null, at, null));
  }

  void deliver(OrderId order, Instant at) {
    var parcel = orders.handOver(order, new NewShipment(null, null, "DPD", "T", at, null)).value();
    orders.update(
        parcel.id(),
        new NewShipmentUpdate(null, null, ShipmentUpdateKind.DELIVERED, at, null, null));
  }

  void takeBack(OrderId order, Instant at, String amount) {
    orders.takeBack(order, new NewReturn(null, null, at, new BigDecimal(amount), null, null));
  }

  /** Runs the nightly job to its end. */
  Job refresh() {
    Job started = jobs.start(SegmentRefreshJob.KIND, "{}");
    worker.sweep();
    return jobs.get(started.id());
  }
}
