package org.cairncrm.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts the server if it dies, or gets stuck, while the application runs. */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final long PAUSE_MILLIS = 500;

  /** The processes of the server are looked at after so many pauses, because that costs time. */
  private static final int PAUSES_BETWEEN_LOOKS = 10;

  /** The server is stuck if it has no process that gets it ready in so many looks. */
  private static final int LOOKS = 3;

  private final Cluster cluster;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread;
  private Postmaster watched;
  private boolean failing;
  private int looksWhenStuck;

  Watchdog(Cluster cluster, Postmaster watched) {
    this.cluster = cluster;
    this.watched = watched;
    this.thread = Thread.ofPlatform().name("store-watchdog").daemon().start(this::watch);
  }

  private void watch() {
    try {
      for (long pauses = 1; !ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); pauses++) {
        if (!watched.alive()) {
          restart();
        } else if (pauses % PAUSES_BETWEEN_LOOKS == 0 && isStuck()) {
          LOG.warn("PostgreSQL recovers no more; it is stopped and started again");
          cluster.abort();
          restart();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether nothing gets the server ready any more. PostgreSQL 18 can get into this state if its
   * recovery ends for lack of room right after a crash: it lives on and rejects every connection,
   * even when there is room again.
   */
  private boolean isStuck() {
    looksWhenStuck = watched.processes().recoversNoMore() ? looksWhenStuck + 1 : 0;
    return looksWhenStuck >= LOOKS;
  }

  private void restart() {
    looksWhenStuck = 0;
    try {
      if (!failing) {
        LOG.warn("PostgreSQL died; starting it again");
      }
      cluster.stopOrphan();
      watched = cluster.start(List.of(watched.port()));
      failing = false;
      LOG.warn("PostgreSQL is up again");
    } catch (StoreRefused | IOException failed) {
      // a process of the dead server may take a moment to end, so the restart is repeated
      if (!failing) {
        LOG.error("{}", failed.getMessage());
      }
      failing = true;
    }
  }

  /** Stops watching; returns when a running restart has ended. */
  @Override
  public void close() {
    ending.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
