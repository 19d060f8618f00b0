package org.cairncrm.shared.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes that all bodies in memory may take together. A body takes them as it arrives and gives
 * them back when its request is answered. When none are left, a body is refused at once: waiting
 * for bytes while holding some would never end.
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

  /** Begins a body that has taken nothing yet. */
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

  /** The bytes that one body has taken. */
  final class Share implements AutoCloseable {
    private int taken;

    /**
     * Takes more.
     *
     * @param size of the body so far
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

    /** A large body has all of its bytes from the part for large ones. */
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
