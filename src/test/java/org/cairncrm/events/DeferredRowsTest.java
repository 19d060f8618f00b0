package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeferredRowsTest {
  private final DeferredRows rows = new DeferredRows();
  private final List<List<String>> written = new ArrayList<>();

  @Test
  void are_dropped_down_to_what_there_was_before() {
    keep("kind", "one");
    Map<String, Integer> before = rows.sizes();
    keep("kind", "two");
    keep("other", "three");

    rows.cutTo(before);
    rows.take();

    assertThat(before).containsExactly(Map.entry("kind", 1));
    assertThat(written).containsExactly(List.of("one"));
  }

  @Test
  void are_taken_once() {
    keep("kind", "one");
    rows.take();
    rows.take();

    assertThat(written).containsExactly(List.of("one"));
    assertThat(rows.sizes()).containsExactly(Map.entry("kind", 0));
  }

  @Test
  void are_known_by_their_kind_until_they_are_taken() {
    assertThat(rows.has("kind")).isFalse();
    keep("kind", "one");
    assertThat(rows.has("kind")).isTrue();
    assertThat(rows.has("another")).isFalse();
    rows.take();
    assertThat(rows.has("kind")).isFalse();
  }

  private void keep(String kind, String row) {
    rows.add(kind, row, Attempts.to(written::add), null);
  }
}
