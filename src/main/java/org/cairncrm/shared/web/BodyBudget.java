package org.cairncrm.shared.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of bytes that all bodies in memory may use together. A body acquires bytes as it
 * arrives and releases them when its request is answered. When none are left, a body is rejected at
 * once: bodies that wait for bytes while they hold some would deadlock.
 */
final class BodyBudget {
  private static final Logger LOG = LoggerFactory.getLogger(BodyBudget.class);
  private static final int SMALL = 1 << 16;

  private final Semaphore all;
  private final Semaphore large;
  private final LongAdder refused = new LongAdder();
  private final RateLimitedLog warning = new RateLimitedLog();

  BodyBudget(BodySettings settings) {
    int bytes = (int) Math.min(settings.inFlight().toBytes(), Integer.MAX_VALUE);
    all = new Semaphore(bytes);
    large = new Semaphore(bytes - bytes / 4);
  }

  /** Creates the share of a new body, without any bytes yet. */
  Share share() {
    return new Share();
  }

  private OutOfBodyMemory noRoom() {
    refused.increment();
    if (warning.now()) {
      LOG.warn("No memory is left for more bodies: {} were refused", refused.sumThenReset());
    }
    return new OutOfBodyMemory();
  }

  /** The bytes that one body has acquired. */
  final class Share implements AutoCloseable {
    private int taken;

    /**
     * Acquires more bytes.
     *
     * @param size the size of the body so far
     * @throws OutOfBodyMemory when none are left
     */
    void growTo(int size) {
      int more = size - taken;
      int moreLarge = large(size) - large(taken);
      if (!large.tryAcquire(moreLarge)) {
        throw noRoom();
      }
      if (!all.tryAcquire(more)) {
        large.release(moreLarge);
        throw noRoom();
      }
      taken = size;
    }

    /** The bytes that count as those of a large body: all of them, or none for a small body. */
    private static int large(int size) {
      return size > SMALL ? size : 0;
    }

    @Override
    public void close() {
      large.release(large(taken));
      all.release(taken);
      taken = 0;
    }
  }
}
