package org.cairncrm.work;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.Sweeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on what is due in the background: each kind of row in a thread of its own, woken when there
 * is something.
 */
@Component
public class Worker implements SmartLifecycle {
  private final ObjectProvider<Sweeper> sweepers;
  private final WorkSettings settings;
  private final List<SweepLoop> loops = new ArrayList<>();

  Worker(ObjectProvider<Sweeper> sweepers, WorkSettings settings) {
    this.sweepers = sweepers;
    this.settings = settings;
  }

  /** Works on everything that is due now, in the caller's thread, until nothing is left. */
  public void sweep() {
    boolean more = true;
    while (more) {
      more = false;
      for (Sweeper sweeper : sweepers.orderedStream().toList()) {
        more |= sweeper.sweep();
      }
    }
  }

  /** Looks at once instead of at the next regular sweep. */
  void wake() {
    loops.forEach(SweepLoop::wake);
  }

  @Override
  public synchronized void start() {
    if (settings.background() && loops.isEmpty()) {
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
  }

  @Override
  public synchronized boolean isRunning() {
    return !loops.isEmpty();
  }
}
