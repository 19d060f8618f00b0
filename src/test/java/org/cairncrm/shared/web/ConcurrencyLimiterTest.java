package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void lets_in_as_many_as_there_are_places() {
    var concurrencyLimiter = turnstile(2, 1, Duration.ofMillis(1));

    assertThat(concurrencyLimiter.enter()).isTrue();
    assertThat(concurrencyLimiter.enter()).isTrue();
    assertThat(concurrencyLimiter.enter()).isFalse();
    concurrencyLimiter.leave();
    assertThat(concurrencyLimiter.enter()).isTrue();
  }

  @Test
  void refuses_at_once_when_there_is_no_room_to_wait_in() {
    var concurrencyLimiter = turnstile(1, 0, LONG);
    concurrencyLimiter.enter();

    assertThat(concurrencyLimiter.crowded()).isTrue();
    assertThat(concurrencyLimiter.enter()).isFalse();
  }

  @Test
  void who_waits_gets_the_place_that_is_left_and_makes_room_for_another_to_wait() throws Exception {
    var concurrencyLimiter = turnstile(1, 1, LONG);
    concurrencyLimiter.enter();
    CompletableFuture<Boolean> waiting = entering(concurrencyLimiter);
    await(concurrencyLimiter);
    assertThat(concurrencyLimiter.enter()).isFalse();

    concurrencyLimiter.leave();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(concurrencyLimiter.crowded()).isFalse();
  }

  @Test
  void who_is_told_to_stop_while_waiting_holds_no_place() throws Exception {
    var concurrencyLimiter = turnstile(1, 1, LONG);
    concurrencyLimiter.enter();
    var entered = new CompletableFuture<Boolean>();
    Thread waiting = Thread.ofVirtual().start(() -> entered.complete(concurrencyLimiter.enter()));
    await(concurrencyLimiter);

    waiting.interrupt();

    assertThat(entered.get(10, TimeUnit.SECONDS)).isFalse();
    concurrencyLimiter.leave();
    assertThat(concurrencyLimiter.enter()).isTrue();
  }

  private static ConcurrencyLimiter turnstile(int atWork, int waiting, Duration longestWait) {
    return new ConcurrencyLimiter(
        new AdmissionSettings(atWork, waiting, longestWait, Duration.ZERO));
  }

  private static CompletableFuture<Boolean> entering(ConcurrencyLimiter concurrencyLimiter) {
    return CompletableFuture.supplyAsync(
        concurrencyLimiter::enter, Executors.newVirtualThreadPerTaskExecutor());
  }

  private static void await(ConcurrencyLimiter concurrencyLimiter) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!concurrencyLimiter.crowded()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
