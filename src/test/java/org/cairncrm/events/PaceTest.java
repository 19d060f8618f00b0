package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Walks over the whole history beside requests. */
class PaceTest {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong now = new AtomicLong(1_000);
  private final List<Long> rests = new ArrayList<>();
  private final Pace pace = new Pace(requests::get, now::get, this::rest);

  @Test
  void a_part_without_requests_is_followed_by_the_next_at_once() {
    work(50, 0);
    work(50, 0);
    assertThat(rests).isEmpty();
  }

  @Test
  void a_part_with_requests_is_followed_by_four_times_its_time() {
    work(50, 1);
    work(20, 7);
    work(30, 0);
    assertThat(rests).containsExactly(200L, 80L);
  }

  private void work(long nanos, int came) {
    now.addAndGet(nanos);
    requests.addAndGet(came);
    pace.giveWay();
  }

  /** Requests also come while the walk rests; they are answered before the next part. */
  private void rest(long nanos) {
    rests.add(nanos);
    now.addAndGet(nanos);
    requests.incrementAndGet();
  }
}
