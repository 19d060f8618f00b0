package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kills something under a shop's writers, again and again, and measures what that costs them. */
final class Kills {
  private static final int ORDERS_A_ROUND = 40;

  private final OrderWriters orderWriters;
  private final Supplier<String> said;

  /**
   * @param said what the Cairn of the moment said, for whoever reads of a failure
   */
  Kills(OrderWriters orderWriters, Supplier<String> said) {
    this.orderWriters = orderWriters;
    this.said = said;
  }

  /** What is killed; returns when it stands again, or, if it stands up by itself, at once. */
  interface Kill {
    void happen() throws Exception;
  }

  Recoveries of(String what, int rounds, Kill kill) throws Exception {
    Recoveries recoveries = new Recoveries(what);
    for (int round = 0; round < rounds; round++) {
      awaitOrders();
      long killed = System.nanoTime();
      kill.happen();
      recoveries.add(awaitAnswer(killed, System.nanoTime()));
    }
    System.out.println(recoveries);
    return recoveries;
  }

  /** Waits until the writers have got through a round's worth of orders more. */
  void awaitOrders() {
    awaitOrders(ORDERS_A_ROUND);
  }

  /** Waits until so many orders more are acknowledged. */
  void awaitOrders(int orders) {
    int enough = orderWriters.acknowledged().size() + orders;
    await(() -> orderWriters.acknowledged().size() >= enough ? Duration.ZERO : null);
  }

  /** Stops an instance where it is, has the writers go on with others, and lets it go on. */
  void standStill(RunningCairn cairn, Duration time) throws Exception {
    awaitOrders();
    cairn.pause();
    long enough = System.nanoTime() + time.toNanos();
    do {
      awaitOrders();
    } while (System.nanoTime() < enough);
    cairn.resume();
  }

  /** How long after that moment an order, sent since, was acknowledged. */
  Duration awaitAnswer(long killed, long restored) {
    return await(() -> orderWriters.answeredSince(killed, restored));
  }

  private Duration await(Supplier<@Nullable Duration> found) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      Duration answer = found.get();
      if (answer != null) {
        return answer;
      }
      assertThat(orderWriters.refusals()).as(said).isEmpty();
      assertThat(System.nanoTime())
          .as(
              () ->
                  "%d orders so far\n%s".formatted(orderWriters.acknowledged().size(), said.get()))
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
