package org.cairncrm.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
  @ParameterizedTest
  @CsvSource({
    "5, 5, CHAMPIONS",
    "5, 4, CHAMPIONS",
    "4, 5, LOYAL",
    "4, 4, LOYAL",
    "3, 5, LOYAL",
    "3, 4, LOYAL",
    "5, 3, POTENTIAL_LOYALISTS",
    "5, 2, POTENTIAL_LOYALISTS",
    "4, 3, POTENTIAL_LOYALISTS",
    "4, 2, POTENTIAL_LOYALISTS",
    "5, 1, NEW",
    "4, 1, PROMISING",
    "3, 3, NEEDS_ATTENTION",
    "3, 2, ABOUT_TO_SLEEP",
    "3, 1, ABOUT_TO_SLEEP",
    "2, 4, AT_RISK",
    "2, 3, AT_RISK",
    "1, 4, AT_RISK",
    "1, 3, AT_RISK",
    "2, 5, CANNOT_LOSE",
    "1, 5, CANNOT_LOSE",
    "2, 2, HIBERNATING",
    "2, 1, HIBERNATING",
    "1, 2, LOST",
    "1, 1, LOST"
  })
  void each_pair_of_scores_has_the_segment_of_the_usual_grid(
      int recency, int frequency, Segment segment) {
    assertThat(Segment.of(recency, frequency)).isEqualTo(segment);
    assertThat(Segment.of(new Scores(recency, frequency, 3))).isEqualTo(segment);
  }

  @Test
  void each_segment_has_a_place_in_the_grid() {
    Set<Segment> found = EnumSet.noneOf(Segment.class);
    for (int recency = 1; recency <= Segment.HIGHEST; recency++) {
      for (int frequency = 1; frequency <= Segment.HIGHEST; frequency++) {
        found.add(Segment.of(recency, frequency));
      }
    }
    assertThat(found).containsExactly(Segment.values());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "6, 1", "1, 0", "1, 6"})
  void other_scores_have_none(int recency, int frequency) {
    assertThatThrownBy(() -> Segment.of(recency, frequency))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 5");
  }
}
