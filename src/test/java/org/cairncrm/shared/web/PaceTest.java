package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PaceTest {
  private final AtomicLong now = new AtomicLong(1);
  private Duration grace = Duration.ofSeconds(10);
  private final Pace pace = new Pace(DataSize.ofKilobytes(1), () -> grace, now::get);

  @Test
  void a_byte_now_and_then_is_too_slow_after_the_grace_time() throws Exception {
    pace.received(1);
    pace.received(0);
    wait(9);
    pace.received(1);
    pace.received(0);
    wait(2);

    assertThatThrownBy(() -> pace.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void a_request_that_keeps_the_rate_may_take_as_long_as_it_needs() throws Exception {
    for (int second = 0; second < 1000; second++) {
      pace.received(1100);
      pace.received(0);
      wait(1);
    }
  }

  @Test
  void a_sender_who_slows_down_has_no_credit_for_what_came_before() throws Exception {
    pace.received(100_000_000);
    pace.received(0);
    wait(11);
    pace.received(1);
    pace.received(0);
    wait(11);

    assertThatThrownBy(() -> pace.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void time_between_requests_does_not_count() throws Exception {
    pace.received(0);
    wait(1000);
    pace.received(1);
    pace.restart();
    pace.received(0);
    wait(1000);

    assertThatCode(() -> pace.received(1)).doesNotThrowAnyException();
  }

  @Test
  void time_in_which_nobody_reads_does_not_count() throws Exception {
    pace.received(100);
    wait(1000);

    assertThatCode(() -> pace.received(1)).doesNotThrowAnyException();
  }

  @Test
  void the_grace_time_is_asked_for_each_time() throws Exception {
    pace.received(1);
    pace.received(0);
    wait(2);
    grace = Duration.ofSeconds(1);

    assertThatThrownBy(() -> pace.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  private void wait(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
