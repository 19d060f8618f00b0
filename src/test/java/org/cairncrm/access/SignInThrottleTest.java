package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final Network HERE = Network.of("10.0.0.1");

  private final TestClock clock = new TestClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void after_five_failures_each_further_one_doubles_the_wait() {
    fail(5);
    assertThat(admitted()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(admitted()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(admitted()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(admitted()).isTrue();
  }

  @Test
  void attempts_made_at_the_same_time_count_before_they_have_failed() {
    long admitted = IntStream.range(0, 50).parallel().filter(i -> admitted()).count();

    assertThat(admitted).isEqualTo(5);
  }

  @Test
  void the_right_password_takes_the_failures_back() {
    fail(4);
    assertThat(admitted()).isTrue();
    throttle.succeeded("ann", HERE);
    fail(5);
    assertThat(admitted()).isFalse();
  }

  @Test
  void a_clock_that_went_back_by_a_day_delays_nobody_for_a_day() {
    fail(20);
    assertThat(admitted()).isFalse();
    clock.advance(Duration.ofDays(-1));
    assertThat(admitted()).isTrue();
  }

  @Test
  void guesses_at_one_account_from_many_networks_are_delayed_after_twenty() {
    assertThat(attack(200)).isEqualTo(20);
  }

  @Test
  void a_known_place_is_not_delayed_by_an_attack_from_elsewhere() {
    attack(200);

    assertThat(throttle.admit("ann", HERE, true)).isTrue();
  }

  @Test
  void an_unknown_place_waits_a_minute_at_most_however_long_the_attack_goes_on() {
    attack(40);
    clock.advance(Duration.ofMinutes(1));
    attack(40);
    clock.advance(Duration.ofMinutes(1));
    attack(40);
    assertThat(admitted()).isFalse();
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofSeconds(5));
      attack(40);
    }
    assertThat(admitted()).isTrue();
  }

  @Test
  void a_known_place_waits_half_a_minute_at_most_however_often_someone_there_failed() {
    for (int i = 0; i < 100; i++) {
      throttle.admit("ann", HERE, true);
      clock.advance(Duration.ofSeconds(30));
    }
    assertThat(throttle.admit("ann", HERE, true)).isTrue();
    assertThat(throttle.admit("ann", HERE, true)).isFalse();
  }

  @Test
  void guesses_at_many_accounts_from_one_network_are_delayed_after_fifty() {
    assertThat(
            IntStream.range(0, 100).filter(i -> throttle.admit("person-" + i, HERE, false)).count())
        .isEqualTo(50);
    assertThat(throttle.admit("ann", Network.of("10.0.0.2"), false)).isTrue();
  }

  @Test
  void an_ipv6_network_cannot_guess_more_by_changing_its_address() {
    assertThat(
            IntStream.range(0, 100)
                .filter(i -> admitted("person-" + i, "2001:db8:1:2::" + Integer.toHexString(i)))
                .count())
        .isEqualTo(50);
  }

  @Test
  void an_ipv6_site_cannot_guess_more_by_changing_its_network() {
    assertThat(
            IntStream.range(0, 500)
                .filter(i -> admitted("person-" + i, "2001:db8:1:" + Integer.toHexString(i) + "::"))
                .count())
        .isEqualTo(200);
  }

  /** One guess at Ann's password from each of so many networks; returns how many were checked. */
  private long attack(int networks) {
    return IntStream.range(0, networks).filter(i -> admitted("ann", "198.51.100." + i)).count();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      admitted();
    }
  }

  private boolean admitted() {
    return throttle.admit("ann", HERE, false);
  }

  private boolean admitted(String account, String address) {
    return throttle.admit(account, Network.of(address), false);
  }
}
