package org.cairncrm.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cairncrm.events.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one sweeper when woken, and at regular intervals in case a wake-up was lost. */
final class SweepLoop {
  private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);

  private final Sweeper sweeper;
  private final Duration every;
  private final Duration grace;
  private final Semaphore wakeUps = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;
  private boolean failing;

  SweepLoop(Sweeper sweeper, Duration every) {
    this(sweeper, every, Duration.ofSeconds(10));
  }

  /**
   * @param grace the time that a running sweep may take to end when the loop is stopped
   */
  SweepLoop(Sweeper sweeper, Duration every, Duration grace) {
    this.sweeper = sweeper;
    this.every = every;
    this.grace = grace;
    this.thread =
        Thread.ofVirtual().name("sweep-" + sweeper.getClass().getSimpleName()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void wake() {
    wakeUps.release();
  }

  /** Lets a running sweep finish, so that no lease is left behind. */
  void stop() {
    stopping = true;
    wakeUps.release();
    try {
      if (!thread.join(grace)) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      sweep();
      await();
    }
  }

  private void sweep() {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = sweeper.sweep();
      }
      failing = false;
    } catch (RuntimeException failed) {
      if (!failing && !stopping) {
        LOG.warn(
            "{} cannot work at present and goes on trying",
            sweeper.getClass().getSimpleName(),
            failed);
      }
      failing = true;
    } catch (Throwable error) {
      // without this thread, no work of this kind would be done until a restart
      LOG.error("{} ended in an error and goes on", sweeper.getClass().getSimpleName(), error);
    }
  }

  private void await() {
    try {
      if (wakeUps.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      stopping = true;
    }
  }
}
