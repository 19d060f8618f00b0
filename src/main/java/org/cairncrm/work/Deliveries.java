package org.cairncrm.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs due deliveries: claims them under a lease, sends them without a transaction, then records
 * the result.
 */
@Component
class Deliveries implements Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int BATCH = 16;

  private final DueTable due;
  private final CommandControl control;
  private final SingletonSupplier<Map<String, Delivery>> deliveries;
  private final EventSettings pauses;
  private final WorkSettings settings;
  private final Clock clock;

  Deliveries(
      DueTable due,
      CommandControl control,
      ObjectProvider<Delivery> deliveries,
      EventSettings pauses,
      WorkSettings settings,
      Clock clock) {
    this.due = due;
    this.control = control;
    this.deliveries =
        SingletonSupplier.of(
            () ->
                deliveries.stream()
                    .collect(Collectors.toUnmodifiableMap(Delivery::kind, Function.identity())));
    this.pauses = pauses;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean sweep() {
    UUID lease = Ids.next();
    List<DueRow> claimed =
        due.claim(deliveries.obtain().keySet(), lease, clock.instant(), settings.lease(), BATCH);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> all =
          claimed.stream().map(row -> senders.submit(() -> handle(row, lease))).toList();
      all.forEach(Deliveries::finish);
    }
    return claimed.size() == BATCH;
  }

  private static void finish(Future<?> sending) {
    try {
      sending.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException failed) {
      LOG.warn(
          "A delivery could not be recorded; its lease will run out and it is tried again",
          failed.getCause());
    }
  }

  private void handle(DueRow row, UUID lease) {
    Delivery delivery = Objects.requireNonNull(deliveries.obtain().get(row.kind()));
    try (LeaseRenewal _ = LeaseRenewal.of(settings.lease(), () -> renew(row, lease))) {
      deliver(row, lease, delivery);
    }
  }

  private boolean renew(DueRow row, UUID lease) {
    return due.renew(row, lease, clock.instant().plus(settings.lease()));
  }

  private void deliver(DueRow row, UUID lease, Delivery delivery) {
    if (row.tries() > settings.mostTries()) {
      giveUp(
          row,
          lease,
          delivery,
          "It was begun "
              + settings.mostTries()
              + " times, and what became of it was never recorded");
      return;
    }
    Runnable outcome;
    try {
      outcome = delivery.deliver(row.customer(), row.key());
    } catch (Exception | Error failed) {
      failed(row, lease, delivery, failed);
      return;
    }
    record(row, lease, outcome);
  }

  private void failed(DueRow row, UUID lease, Delivery delivery, Throwable failed) {
    if (row.tries() >= settings.mostTries()) {
      giveUp(row, lease, delivery, failed.toString());
      return;
    }
    LOG.warn(
        "Delivery {} {} failed for the {}. time and is tried again",
        row.kind(),
        row.key(),
        row.tries(),
        failed);
    Instant next = clock.instant().plus(pauses.retryAfter(row.tries()));
    due.failed(row, lease, next, failed.toString());
  }

  private void giveUp(DueRow row, UUID lease, Delivery delivery, String error) {
    record(row, lease, () -> delivery.givenUp(row.customer(), row.key(), error));
  }

  private void record(DueRow row, UUID lease, Runnable outcome) {
    control.beside(
        row.customer(),
        () -> {
          if (due.done(row, lease)) {
            control.because(row.delivered(), outcome);
          }
          return null;
        });
  }
}
