package org.cairncrm.work;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.Sweeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the background work: each sweeper in a thread of its own, woken when there is work. */
@Component
public class Worker implements SmartLifecycle {
  private final ObjectProvider<Sweeper> sweepers;
  private final WorkSettings settings;
  private final List<SweepLoop> loops = new ArrayList<>();
  private boolean started;
  private boolean held;

  Worker(ObjectProvider<Sweeper> sweepers, WorkSettings settings) {
    this.sweepers = sweepers;
    this.settings = settings;
  }

  /** Runs all work that is due now, in the caller's thread, until nothing is left. */
  public void sweep() {
    sweep(sweepers.orderedStream().toList());
  }

  /**
   * As {@link #sweep()}, but without jobs: for a caller with a clock of its own, which the people
   * who request jobs do not share.
   */
  public void sweepWithoutJobs() {
    sweep(sweepers.orderedStream().filter(sweeper -> !(sweeper instanceof JobSteps)).toList());
  }

  private static void sweep(List<Sweeper> some) {
    boolean more = true;
    while (more) {
      more = false;
      for (Sweeper sweeper : some) {
        more |= sweeper.sweep();
      }
    }
  }

  /**
   * Keeps background work from starting until {@link #release}, for a caller that loads data from
   * the past and lets it become due in order. Call it before the application has started.
   */
  public synchronized void hold() {
    held = true;
  }

  /** Ends a {@link #hold}. */
  public synchronized void release() {
    held = false;
    if (started) {
      start();
    }
  }

  /** Starts a sweep at once instead of at the next interval. */
  void wake() {
    loops.forEach(SweepLoop::wake);
  }

  @Override
  public synchronized void start() {
    started = true;
    if (settings.background() && !held && loops.isEmpty()) {
      sweepers
          .orderedStream()
          .forEach(sweeper -> loops.add(new SweepLoop(sweeper, settings.sweepEvery())));
      loops.forEach(SweepLoop::start);
    }
  }

  @Override
  public synchronized void stop() {
    loops.forEach(SweepLoop::stop);
    loops.clear();
    started = false;
  }

  @Override
  public synchronized boolean isRunning() {
    return started;
  }
}
