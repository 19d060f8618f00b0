package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ParkedSetBackTest {
  @Autowired ParkedTable table;
  @Autowired TestClock clock;

  /** Others share the clock. */
  @AfterEach
  void the_clock_is_put_right() {
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void what_is_parked_does_not_wait_for_a_day_because_the_clock_went_back_by_one() {
    var customer = CustomerId.next();
    table.write(
        List.of(
            NewParkedReaction.first(
                customer,
                "x.one",
                1,
                clock.instant(),
                Duration.ofSeconds(5),
                new IllegalStateException("bad"),
                false)));
    clock.advance(Duration.ofDays(-1));
    assertThat(table.due(clock.instant(), 10)).isEmpty();

    table.clockSetBack(clock.instant());
    assertThat(table.due(clock.instant(), 10))
        .containsExactly(new ParkedTable.Head(customer, "x.one"));
  }
}
