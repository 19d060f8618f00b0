package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** How the changes of one command are written. */
class RunRowsTest {
  private static final Instant FIRST = TestClock.START;
  private static final Instant SECOND = FIRST.plusSeconds(60);

  private final RunId id = new RunId(CustomerId.next(), "path", 1);

  @Test
  void each_stage_is_written_once_and_so_is_the_final_state() {
    Run run = new Run(1, "", 7, FIRST);
    Passage known = passage(1, "known", FIRST);
    Passage buyer = passage(2, "buyer", SECOND);
    run.enter(known);
    RunRow begun = RunRow.of(id, run, null, known);
    run.enter(buyer);
    RunRow moved = RunRow.of(id, run, known.left(SECOND), buyer);

    List<Statement> written = RunRows.writing(List.of(begun, moved));

    assertThat(written).hasSize(2);
    assertThat(written.get(0).values())
        .containsExactly(
            id.customer().value(),
            "path",
            1,
            1,
            "known",
            FIRST,
            SECOND,
            41L,
            "EVENT",
            id.customer().value(),
            "path",
            1,
            2,
            "buyer",
            SECOND,
            null,
            42L,
            "EVENT");
    assertThat(written.get(1).values())
        .containsExactly(
            id.customer().value(), "path", 1, "", 7, "buyer", 2, SECOND, FIRST, null, null, null);
  }

  @Test
  void a_stage_that_was_entered_before_is_left() {
    Run run = new Run(1, "", 7, FIRST);
    Passage buyer = passage(4, "buyer", FIRST);
    Passage loyal = passage(5, "loyal", SECOND);
    run.enter(buyer);
    run.enter(loyal);

    List<Statement> written =
        RunRows.writing(List.of(RunRow.of(id, run, buyer.left(SECOND), loyal)));

    assertThat(written).hasSize(3);
    assertThat(written.getFirst().values())
        .containsExactly(id.customer().value(), "path", 1, 4, SECOND);
  }

  @Test
  void a_run_that_ends_is_moved_to_those_that_ended() {
    Run run = new Run(1, "", 7, FIRST);
    Passage buyer = passage(4, "buyer", FIRST);
    run.enter(buyer);
    run.end(new Run.Ending("lost", ExitOutcome.LOST, SECOND, 43L));

    List<Statement> written = RunRows.writing(List.of(RunRow.of(id, run, run.last(), null)));

    assertThat(written).hasSize(3);
    assertThat(written.get(1).sql()).contains("delete from journeys.progress");
    assertThat(written.get(2).values())
        .containsExactly(
            id.customer().value(),
            "path",
            1,
            "",
            7,
            "buyer",
            FIRST,
            SECOND,
            "lost",
            "LOST",
            43L,
            null);
  }

  @Test
  void whole_paths_replace_what_was_changed_before() {
    Run run = new Run(1, "", 7, FIRST);
    Passage known = passage(1, "known", FIRST);
    run.enter(known);
    RunRow begun = RunRow.of(id, run, null, known);
    Run replayed = new Run(1, "", 7, SECOND);
    replayed.enter(passage(1, "buyer", SECOND));

    List<Statement> written =
        RunRows.writing(List.of(begun, new RunWrite.All(id.customer(), "path", List.of(replayed))));

    assertThat(written).hasSize(5);
    assertThat(written.subList(0, 3))
        .allSatisfy(statement -> assertThat(statement.sql()).startsWith("delete from journeys."));
    assertThat(written.get(3).values())
        .containsExactly(id.customer().value(), "path", 1, 1, "buyer", SECOND, null, 41L, "EVENT");
    assertThat(written.get(4).values()).contains("buyer").doesNotContain("known");
  }

  private static Passage passage(int step, String stage, Instant at) {
    return new Passage(step, stage, at, null, 40L + step, MoveCause.EVENT);
  }
}
