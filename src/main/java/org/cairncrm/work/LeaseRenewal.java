package org.cairncrm.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lease of running work after every third of its length, so that no other instance takes
 * over work that merely takes long. A process that has died or hangs renews nothing. Work that ends
 * within the first third causes no database call.
 */
final class LeaseRenewal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);

  private final Duration every;
  private final BooleanSupplier renew;
  private final CountDownLatch over = new CountDownLatch(1);

  private LeaseRenewal(Duration every, BooleanSupplier renew) {
    this.every = every;
    this.renew = renew;
  }

  /**
   * Starts renewing the lease; close the renewal when the work is over.
   *
   * @param renew renews the lease and returns whether the caller still held it
   */
  static LeaseRenewal of(Duration lease, BooleanSupplier renew) {
    var renewal = new LeaseRenewal(lease.dividedBy(3), renew);
    Thread.ofVirtual().name("lease").start(renewal::run);
    return renewal;
  }

  private void run() {
    try {
      boolean own = true;
      while (own && !over.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
        own = renew();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Renews the lease. A failed renewal does not end the work: two thirds of the lease are left for
   * further attempts.
   */
  private boolean renew() {
    try {
      return renew.getAsBoolean();
    } catch (RuntimeException | Error failed) {
      LOG.warn("A lease could not be renewed, which is tried again", failed);
      return true;
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
