package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Which events wait behind others that one command has parked or found parked. */
class ParkingTest {
  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(5, 1, Instant.MAX);
  private final CommandAttempt attempt = attempts.attempt();
  private final Parking parking = attempt.parking();

  @Test
  void is_asked_anew_after_parked_reactions_were_done_with() {
    attempt.streams().lock(customer, TestClock.START);
    when(attempts.parked.reactions(customer))
        .thenReturn(new HashSet<>(Set.of("x.one")))
        .thenReturn(new HashSet<>());
    assertThat(parking.mustWait(customer, "x.one")).isTrue();

    parking.lookAgain(customer);

    assertThat(parking.mustWait(customer, "x.one")).isFalse();
  }

  @Test
  void holds_up_what_comes_later_also_before_it_is_written() {
    attempt.streams().lock(customer, TestClock.START);
    parking.first(customer, "x.two", 6, new IllegalStateException("on purpose"));

    parking.lookAgain(customer);

    assertThat(parking.mustWait(customer, "x.two")).isTrue();
    assertThat(parking.mustWait(customer, "x.one")).isFalse();
  }
}
