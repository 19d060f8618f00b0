package org.cairncrm.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lease of what is under way, after every third of it, so that nobody takes over what
 * only takes long. Whoever dies or stands still renews nothing. Work that is over before the first
 * third is asks nothing of the database.
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
   * Begins with it; to be closed when the work is over.
   *
   * @param renew says whether the lease was still the caller's
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

  /** One that fails leaves time for another. */
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
