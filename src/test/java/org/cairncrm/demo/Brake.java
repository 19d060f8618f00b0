package org.cairncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cairncrm.events.Sweeper;

/** Stops the loading of the story at one of its sweeps, until a test lets it fail or go on. */
final class Brake implements Sweeper {
  private final AtomicInteger left;
  private final Semaphore reached = new Semaphore(0);
  private final Semaphore free = new Semaphore(0);
  private volatile boolean failing;
  private volatile boolean released;

  /**
   * @param sweeps until the story stops
   */
  Brake(int sweeps) {
    left = new AtomicInteger(sweeps);
  }

  @Override
  public boolean sweep() {
    if (!released && left.decrementAndGet() == 0) {
      reached.release();
      free.acquireUninterruptibly();
      if (failing) {
        throw new IllegalStateException("broken off by the test");
      }
    }
    return false;
  }

  void awaitReached() throws InterruptedException {
    assertThat(reached.tryAcquire(60, TimeUnit.SECONDS)).as("the story came so far").isTrue();
  }

  /**
   * Lets the story fail where it is.
   *
   * @param when it may fail
   * @param sweeps until it stops again, counted from there
   */
  void fail(BooleanSupplier when, int sweeps) {
    while (!when.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    left.set(sweeps);
    failing = true;
    free.release();
  }

  /** Lets the story go on to its end. */
  void release() {
    failing = false;
    released = true;
    free.release();
  }
}
