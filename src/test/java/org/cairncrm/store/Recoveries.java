package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long it took from each kill until an order was acknowledged again. */
final class Recoveries {
  private static final Duration MOST = Duration.ofSeconds(15);

  private final String of;
  private final List<Duration> all = new ArrayList<>();

  Recoveries(String of) {
    this.of = of;
  }

  void add(Duration recovery) {
    all.add(recovery);
  }

  void requireSoon() {
    assertThat(all).as(of).isNotEmpty().allMatch(recovery -> recovery.compareTo(MOST) < 0);
  }

  @Override
  public String toString() {
    List<Duration> sorted = all.stream().sorted().toList();
    return "%s: %d rounds, recovered in %d ms at the median and %d ms at most"
        .formatted(
            of,
            sorted.size(),
            sorted.get(sorted.size() / 2).toMillis(),
            sorted.getLast().toMillis());
  }
}
