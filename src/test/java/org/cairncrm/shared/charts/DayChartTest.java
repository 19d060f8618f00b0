package org.cairncrm.shared.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayChartTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Test
  void both_counts_have_one_scale_and_share_the_height() {
    DayChart chart =
        DayChart.of(
            List.of(
                new DayChart.Value(MONDAY, 3, 0), new DayChart.Value(MONDAY.plusDays(1), 0, 1)));

    assertThat(chart.middle()).isEqualTo(75);
    assertThat(chart.columns()).extracting(DayChart.Column::rise).containsExactly(75.0, 0.0);
    assertThat(chart.columns()).extracting(DayChart.Column::fall).containsExactly(0.0, 25.0);
    assertThat(chart.columns()).extracting(DayChart.Column::x).containsExactly(0.0, 50.0);
    assertThat(chart.most()).isEqualTo(3);
  }

  @Test
  void days_without_counts_have_no_bars() {
    DayChart chart = DayChart.of(List.of(new DayChart.Value(MONDAY, 0, 0)));

    assertThat(chart.middle()).isEqualTo(100);
    assertThat(chart.columns().getFirst().rise()).isZero();
    assertThat(DayChart.of(List.of()).columns()).isEmpty();
  }
}
