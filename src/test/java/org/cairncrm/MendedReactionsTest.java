package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same winter is told twice: once while all is well, once while reactions fail at random under
 * eight writers and are retried meanwhile. When they are mended, nothing tells the two apart.
 */
@CairnTest
@Import(Mishaps.class)
@TestPropertySource(
    properties = {
      "cairn.events.first-pause=20ms",
      "cairn.events.longest-pause=100ms",
      "cairn.events.savepoint-for=60ms",
      "cairn.events.most-tries=1000000"
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("slow")
class MendedReactionsTest {
  private static final int WRITERS = 8;

  @Autowired Callers callers;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;
  @Autowired Worker worker;
  @Autowired DSLContext sql;
  @Autowired ParkedReactions parked;
  @Autowired Mishaps.Dice dice;

  @Test
  void leave_what_they_had_left_if_a_hundred_had_not_failed() throws Exception {
    compare(35, 100);
  }

  @Test
  @Tag("long")
  void leave_what_they_had_left_if_two_thousand_had_not_failed() throws Exception {
    compare(550, 2_000);
  }

  private void compare(int customers, int failures) throws Exception {
    List<List<RandomLife.Fact>> lives =
        IntStream.range(0, customers)
            .mapToObj(i -> RandomLife.of(i, TestClock.START.minusSeconds(60)))
            .toList();
    var calm = new RandomTold("calm", callers.system(), json);
    calm.tell(lives, WRITERS);
    everythingDueHappens();

    dice.load();
    var storm = new RandomTold("storm", callers.system(), json);
    whileSweeping(() -> storm.tell(lives, WRITERS));
    dice.mend();
    sweepUntilNothingIsParked();
    everythingDueHappens();

    Map<String, List<String>> expected = EndState.of(sql, calm.names());
    Map<String, List<String>> found = EndState.of(sql, storm.names());
    assertThat(found).hasSize(customers);
    assertThat(EndState.differences(expected, found)).isEmpty();
    assertThat(dice.failures()).as("failures").isGreaterThanOrEqualTo(failures);
  }

  private void whileSweeping(Runnable telling) throws InterruptedException {
    var told = new AtomicBoolean();
    var sweeping =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!told.get()) {
                    sweep();
                  }
                });
    try {
      telling.run();
    } finally {
      told.set(true);
      sweeping.join();
    }
  }

  private void sweepUntilNothingIsParked() {
    sweepWhile(() -> parked.open() > 0, "select * from events.parked order by 1, 2, 3");
  }

  private void sweepWhile(BooleanSupplier there, String left) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (there.getAsBoolean()) {
      assertThat(System.nanoTime()).as(() -> sql.fetch(left).format(60)).isLessThan(deadline);
      sweep();
    }
  }

  private void sweep() {
    clock.advance(Duration.ofMillis(20));
    worker.sweep();
  }

  /**
   * Timers of the past wait a while for further facts before they fire by themselves, and leave
   * mail to be sent.
   */
  private void everythingDueHappens() {
    clock.advance(Duration.ofHours(1));
    sweepWhile(
        () ->
            sql.fetchCount(
                    table("work.due"),
                    condition(
                        "not dead and attempt_at <= ?::timestamptz", clock.instant().toString()))
                > 0,
        "select * from work.due order by attempt_at limit 20");
  }
}
