package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TransferTimeTest {
  private final AtomicLong now = new AtomicLong(1);
  private Duration grace = Duration.ofSeconds(10);
  private final TransferTime transferTime =
      new TransferTime(DataSize.ofKilobytes(1), () -> grace, now::get);

  @Test
  void a_byte_now_and_then_is_too_slow_after_the_grace_time() throws Exception {
    transferTime.received(1);
    transferTime.received(0);
    wait(9);
    transferTime.received(1);
    transferTime.received(0);
    wait(2);

    assertThatThrownBy(() -> transferTime.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void a_request_that_keeps_the_rate_may_take_as_long_as_it_needs() throws Exception {
    for (int second = 0; second < 1000; second++) {
      transferTime.received(1100);
      transferTime.received(0);
      wait(1);
    }
  }

  @Test
  void a_sender_who_slows_down_has_no_credit_for_what_came_before() throws Exception {
    transferTime.received(100_000_000);
    transferTime.received(0);
    wait(11);
    transferTime.received(1);
    transferTime.received(0);
    wait(11);

    assertThatThrownBy(() -> transferTime.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void time_between_requests_does_not_count() throws Exception {
    transferTime.received(0);
    wait(1000);
    transferTime.received(1);
    transferTime.restart();
    transferTime.received(0);
    wait(1000);

    assertThatCode(() -> transferTime.received(1)).doesNotThrowAnyException();
  }

  @Test
  void time_in_which_nobody_reads_does_not_count() throws Exception {
    transferTime.received(100);
    wait(1000);

    assertThatCode(() -> transferTime.received(1)).doesNotThrowAnyException();
  }

  @Test
  void the_grace_time_is_asked_for_each_time() throws Exception {
    transferTime.received(1);
    transferTime.received(0);
    wait(2);
    grace = Duration.ofSeconds(1);

    assertThatThrownBy(() -> transferTime.received(1)).isInstanceOf(SocketTimeoutException.class);
  }

  private void wait(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
