package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void lets_in_as_many_as_there_are_places() {
    var turnstile = turnstile(2, 1, Duration.ofMillis(1));

    assertThat(turnstile.enter()).isTrue();
    assertThat(turnstile.enter()).isTrue();
    assertThat(turnstile.enter()).isFalse();
    turnstile.leave();
    assertThat(turnstile.enter()).isTrue();
  }

  @Test
  void refuses_at_once_when_there_is_no_room_to_wait_in() {
    var turnstile = turnstile(1, 0, LONG);
    turnstile.enter();

    assertThat(turnstile.crowded()).isTrue();
    assertThat(turnstile.enter()).isFalse();
  }

  @Test
  void who_waits_gets_the_place_that_is_left_and_makes_room_for_another_to_wait() throws Exception {
    var turnstile = turnstile(1, 1, LONG);
    turnstile.enter();
    CompletableFuture<Boolean> waiting = entering(turnstile);
    await(turnstile);
    assertThat(turnstile.enter()).isFalse();

    turnstile.leave();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turnstile.crowded()).isFalse();
  }

  @Test
  void who_is_told_to_stop_while_waiting_holds_no_place() throws Exception {
    var turnstile = turnstile(1, 1, LONG);
    turnstile.enter();
    var entered = new CompletableFuture<Boolean>();
    Thread waiting = Thread.ofVirtual().start(() -> entered.complete(turnstile.enter()));
    await(turnstile);

    waiting.interrupt();

    assertThat(entered.get(10, TimeUnit.SECONDS)).isFalse();
    turnstile.leave();
    assertThat(turnstile.enter()).isTrue();
  }

  private static Turnstile turnstile(int atWork, int waiting, Duration longestWait) {
    return new Turnstile(new AdmissionSettings(atWork, waiting, longestWait, Duration.ZERO));
  }

  private static CompletableFuture<Boolean> entering(Turnstile turnstile) {
    return CompletableFuture.supplyAsync(
        turnstile::enter, Executors.newVirtualThreadPerTaskExecutor());
  }

  private static void await(Turnstile turnstile) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!turnstile.crowded()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
