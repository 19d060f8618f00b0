package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** How the moves of one command are written. */
class MovesTest {
  private static final Instant FIRST = TestClock.START;
  private static final Instant SECOND = FIRST.plusSeconds(60);
  private static final Instant THIRD = FIRST.plusSeconds(120);

  private final CustomerId customer = CustomerId.next();

  @Test
  void are_each_stage_once_and_where_they_ended() {
    List<Statement> written =
        Moves.writing(List.of(move(0, "known", FIRST), move(1, "buyer", SECOND)));

    assertThat(written).hasSize(2);
    assertThat(written.get(0).values())
        .containsExactly(
            customer.value(),
            "path",
            1,
            "known",
            FIRST,
            SECOND,
            40L,
            customer.value(),
            "path",
            2,
            "buyer",
            SECOND,
            null,
            41L);
    assertThat(written.get(1).values())
        .containsExactly(customer.value(), "path", 7, "buyer", 2, SECOND, FIRST);
  }

  @Test
  void leave_the_stage_that_was_entered_before() {
    List<Statement> written =
        Moves.writing(List.of(move(4, "buyer", SECOND), move(5, "loyal", THIRD)));

    assertThat(written).hasSize(3);
    assertThat(written.get(0).values()).containsExactly(customer.value(), "path", 4, SECOND);
    assertThat(written.get(2).values())
        .containsExactly(customer.value(), "path", 7, "loyal", 6, THIRD, SECOND);
  }

  @Test
  void begin_no_later_than_the_earliest_fact() {
    List<Statement> written =
        Moves.writing(List.of(move(0, "known", SECOND), move(1, "buyer", FIRST)));

    assertThat(written.get(0).values())
        .containsExactly(
            customer.value(),
            "path",
            1,
            "known",
            FIRST,
            FIRST,
            40L,
            customer.value(),
            "path",
            2,
            "buyer",
            FIRST,
            null,
            41L);
    assertThat(written.get(1).values())
        .containsExactly(customer.value(), "path", 7, "buyer", 2, FIRST, FIRST);
  }

  private Move move(int left, String stage, Instant at) {
    return new Move(customer, "path", 7, left, stage, at, 40L + left);
  }
}
