package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.events.Sweeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SweepLoopTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Semaphore swept = new Semaphore(0);
  private final AtomicInteger sweeps = new AtomicInteger();
  private SweepLoop loop = new SweepLoop(() -> false, NEVER);

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void sweeps_at_once_and_whenever_it_is_woken() throws Exception {
    start(() -> false, NEVER);
    awaitSweeps(1);
    loop.wake();
    awaitSweeps(1);
    assertThat(sweeps).hasValue(2);
  }

  @Test
  void goes_on_while_there_is_more() throws Exception {
    start(() -> sweeps.get() < 5, NEVER);
    awaitSweeps(5);
    loop.stop();
    assertThat(sweeps).hasValue(5);
  }

  @Test
  void sweeps_by_itself_in_case_a_wake_up_was_lost() throws Exception {
    start(() -> false, Duration.ofMillis(1));
    awaitSweeps(4);
  }

  @Test
  void takes_wake_ups_that_came_together_as_one() throws Exception {
    var inside = new CountDownLatch(1);
    start(
        () -> {
          inside.await();
          return false;
        },
        NEVER);
    for (int count = 0; count < 10; count++) {
      loop.wake();
    }
    inside.countDown();
    awaitSweeps(2);
    loop.stop();
    assertThat(sweeps).hasValue(2);
  }

  @Test
  void goes_on_after_a_failure() throws Exception {
    start(
        () -> {
          throw new IllegalStateException("no database");
        },
        NEVER);
    awaitSweeps(1);
    loop.wake();
    awaitSweeps(1);
  }

  @Test
  void goes_on_after_an_error() throws Exception {
    start(
        () -> {
          throw new NoClassDefFoundError("on purpose");
        },
        NEVER);
    awaitSweeps(1);
    loop.wake();
    awaitSweeps(1);
  }

  @Test
  void lets_the_sweep_that_is_under_way_finish_and_is_over_then() throws Exception {
    var inside = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var finished = new AtomicInteger();
    start(
        () -> {
          inside.countDown();
          release.await();
          finished.incrementAndGet();
          return true;
        },
        Duration.ofMillis(1));
    inside.await();
    Thread stopper = Thread.ofVirtual().start(loop::stop);
    while (stopper.isAlive() && stopper.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(stopper.isAlive()).as("waits for the sweep").isTrue();
    release.countDown();
    stopper.join();

    assertThat(finished).as("no further sweep although there was more").hasValue(1);
    assertThat(sweeps).hasValue(1);
  }

  @Test
  void keeps_the_interruption_of_whoever_stops_it() throws Exception {
    var release = new CountDownLatch(1);
    start(
        () -> {
          release.await();
          return false;
        },
        NEVER);
    var interrupted = new AtomicInteger();
    Thread stopper =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  loop.stop();
                  interrupted.set(Thread.interrupted() ? 1 : 2);
                });
    stopper.join();
    release.countDown();
    assertThat(interrupted).hasValue(1);
  }

  private void start(Sweep sweep, Duration every) {
    loop =
        new SweepLoop(
            new Sweeper() {
              @Override
              public boolean sweep() {
                sweeps.incrementAndGet();
                try {
                  return sweep.more();
                } catch (InterruptedException stopped) {
                  throw new IllegalStateException(stopped);
                } finally {
                  swept.release();
                }
              }
            },
            every);
    loop.start();
  }

  private void awaitSweeps(int count) throws InterruptedException {
    assertThat(swept.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
  }

  private interface Sweep {
    boolean more() throws InterruptedException;
  }
}
