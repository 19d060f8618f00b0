package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a command asks in one round trip with the lock is as true as what it asks later. */
@CairnTest
@Import(Playground.class)
@Tag("slow")
class AskedWithTheLockTest {
  private static final int WRITERS = 8;
  private static final int TURNS = 10;

  @Autowired Playground.Pokes pokes;
  @Autowired Playground.EffectCount count;
  @Autowired Commands commands;
  @Autowired TestClock clock;

  @Test
  void sees_what_others_committed_while_the_lock_was_waited_for() throws Exception {
    eachTurnSeesTheOneBefore(
        customer ->
            commands.on(
                customer,
                clock.instant(),
                () -> count.of(customer),
                known -> leave(customer, known)));
  }

  @Test
  void so_does_what_is_known_of_every_customer() throws Exception {
    eachTurnSeesTheOneBefore(
        customer ->
            commands.on(customer, clock.instant(), () -> leave(customer, count.counted(customer))));
  }

  private void eachTurnSeesTheOneBefore(Consumer<CustomerId> turn) throws Exception {
    CustomerId customer = pokes.customer();
    byManyAtOnce(() -> turn.accept(customer));

    assertThat(pokes.effects(customer, "turn"))
        .isEqualTo(IntStream.range(0, WRITERS * TURNS).boxed().toList());
  }

  @Test
  void is_asked_alone_where_the_command_holds_the_customer_already() {
    CustomerId customer = pokes.customer();
    List<Integer> counts = new ArrayList<>();
    commands.on(
        customer,
        clock.instant(),
        () -> {
          for (int turn = 0; turn < 2; turn++) {
            commands.on(
                customer,
                clock.instant(),
                () -> count.of(customer),
                known -> counts.add(leave(customer, known)));
          }
          return null;
        });

    assertThat(counts).containsExactly(0, 1);
  }

  @Test
  void writes_nothing_for_a_customer_who_does_not_exist() {
    CustomerId nobody = CustomerId.next();

    assertThatThrownBy(
            () ->
                commands.on(
                    nobody,
                    clock.instant(),
                    () ->
                        new Query<>(
                            Statement.of(
                                "insert into events.effect (customer_id, who, n) values (?, 'turn',"
                                    + " 1) returning n",
                                nobody.value()),
                            row -> row.next()),
                    inserted -> inserted))
        .isInstanceOf(NotFound.class);
    assertThat(pokes.effects(nobody, "turn")).isEmpty();
  }

  private int leave(CustomerId customer, int n) {
    pokes.leave(customer, "turn", n);
    return n;
  }

  private static void byManyAtOnce(Runnable turn) throws Exception {
    var start = new CyclicBarrier(WRITERS);
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(
            threads.submit(
                () -> {
                  start.await();
                  IntStream.range(0, TURNS).forEach(n -> turn.run());
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    }
  }
}
