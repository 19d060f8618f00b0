package org.cairncrm.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts the server if it dies while the application runs. */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final long PAUSE_MILLIS = 500;

  private final Cluster cluster;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread;
  private Postmaster watched;
  private boolean failing;

  Watchdog(Cluster cluster, Postmaster watched) {
    this.cluster = cluster;
    this.watched = watched;
    this.thread = Thread.ofPlatform().name("store-watchdog").daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!watched.alive()) {
          restart();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() {
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
