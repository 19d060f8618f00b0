package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Walks over the whole history beside requests. */
class PaceTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong now = new AtomicLong(1_000);
  private final List<Long> rests = new ArrayList<>();
  private final Pace pace = new Pace(requests::get, now::get, this::rest);

  @Test
  void parts_without_requests_follow_each_other_at_once() {
    work(300, 0);
    work(300, 0);
    assertThat(rests).isEmpty();
  }

  @Test
  void a_part_among_many_requests_is_followed_by_four_times_its_time() {
    work(300, 60);
    assertThat(pace.isBusy()).isTrue();
    work(20, 4);
    work(300, 0);
    assertThat(rests).containsExactly(1_200L, 80L);
    assertThat(pace.isBusy()).isFalse();
  }

  @Test
  void a_page_that_asks_ten_times_a_second_how_far_the_walk_is_does_not_slow_it_down() {
    for (int part = 0; part < 100; part++) {
      work(30, part % 3 == 0 ? 1 : 0);
    }
    assertThat(rests).isEmpty();
  }

  private void work(long millis, int came) {
    now.addAndGet(millis * MILLI);
    requests.addAndGet(came);
    pace.giveWay();
  }

  /** Requests come while the walk rests, too: one each 50 ms. */
  private void rest(long nanos) {
    rests.add(nanos / MILLI);
    now.addAndGet(nanos);
    requests.addAndGet(nanos / (50 * MILLI));
  }
}
