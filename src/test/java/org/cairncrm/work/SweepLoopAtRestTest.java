package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cairncrm.events.Sweeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a loop rests, how it comes to its end, and what it says of failures. */
@Timeout(30)
class SweepLoopAtRestTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final AtomicInteger sweeps = new AtomicInteger();
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
  private SweepLoop loop = new SweepLoop(() -> false, NEVER);

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void rests_after_one_sweep_for_all_wake_ups_that_came_together() throws Exception {
    var inside = new CountDownLatch(1);
    var woken = new CountDownLatch(1);
    start(
        GRACE,
        () -> {
          inside.countDown();
          woken.await();
          return false;
        });
    inside.await();
    for (int count = 0; count < 10; count++) {
      loop.wake();
    }
    woken.countDown();

    awaitRest(2);
    loop.wake();
    awaitRest(3);
  }

  @Test
  void is_over_at_once_when_it_is_stopped_at_rest() throws Exception {
    start(GRACE, () -> false);
    awaitRest(1);

    Thread stopper = Thread.ofVirtual().start(loop::stop);

    assertThat(stopper.join(Duration.ofSeconds(5))).isTrue();
    assertThat(sweeps).hasValue(1);
  }

  @Test
  void interrupts_a_sweep_that_goes_on_for_too_long_after_the_end() throws Exception {
    var inside = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    start(
        Duration.ofMillis(1),
        () -> {
          inside.countDown();
          try {
            return !new CountDownLatch(1).await(20, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            interrupted.countDown();
            throw stopped;
          }
        });
    inside.await();

    loop.stop();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void says_once_that_it_fails_and_again_only_after_it_has_worked() throws Exception {
    var broken = new AtomicReference<>(true);
    try (var logged = new Logged(SweepLoop.class)) {
      start(
          GRACE,
          () -> {
            if (broken.get()) {
              throw new IllegalStateException("no database");
            }
            return false;
          });
      awaitRest(1);
      loop.wake();
      awaitRest(2);
      assertThat(logged.messages()).singleElement().asString().contains("goes on trying");

      broken.set(false);
      loop.wake();
      awaitRest(3);
      broken.set(true);
      loop.wake();
      awaitRest(4);
      assertThat(logged.messages()).hasSize(2);
    }
  }

  @Test
  void says_of_each_error_that_it_ended_a_sweep() throws Exception {
    try (var logged = new Logged(SweepLoop.class)) {
      start(
          GRACE,
          () -> {
            throw new NoClassDefFoundError("on purpose");
          });
      awaitRest(1);
      loop.wake();
      awaitRest(2);

      assertThat(logged.messages()).hasSize(2);
    }
  }

  @Test
  void says_nothing_of_what_fails_because_it_is_over() throws Exception {
    var inside = new CountDownLatch(1);
    var stopping = new Semaphore(0);
    try (var logged = new Logged(SweepLoop.class)) {
      start(
          GRACE,
          () -> {
            inside.countDown();
            stopping.acquire();
            throw new IllegalStateException("the database is gone already");
          });
      inside.await();
      Thread stopper = Thread.ofVirtual().start(loop::stop);
      while (stopper.getState() != Thread.State.TIMED_WAITING) {
        spin();
      }
      stopping.release();
      stopper.join();

      assertThat(logged.messages()).isEmpty();
    }
  }

  private void start(Duration grace, Sweep sweep) {
    Sweeper sweeper =
        () -> {
          worker.set(Thread.currentThread());
          sweeps.incrementAndGet();
          try {
            return sweep.more();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        };
    loop = new SweepLoop(sweeper, NEVER, grace);
    loop.start();
  }

  /** Waits until the loop has swept so often and waits for the next wake-up. */
  private void awaitRest(int count) throws InterruptedException {
    while (sweeps.get() < count || !resting(worker.get())) {
      spin();
    }
    assertThat(sweeps).hasValue(count);
  }

  /** Until the time of the test is over. */
  private static void spin() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("What was waited for did not come about");
    }
    Thread.onSpinWait();
  }

  private static boolean resting(@Nullable Thread thread) {
    return thread != null && thread.getState() == Thread.State.TIMED_WAITING;
  }

  private interface Sweep {
    boolean more() throws InterruptedException;
  }
}
