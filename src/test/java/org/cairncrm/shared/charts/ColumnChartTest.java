package org.cairncrm.shared.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnChartTest {
  @Test
  void both_counts_have_one_scale_and_share_the_height() {
    ColumnChart chart =
        ColumnChart.of(
            List.of(new ColumnChart.Value("2 Mar", 3, 0), new ColumnChart.Value("3 Mar", 0, 1)));

    assertThat(chart.middle()).isEqualTo(75);
    assertThat(chart.columns()).extracting(ColumnChart.Column::rise).containsExactly(75.0, 0.0);
    assertThat(chart.columns()).extracting(ColumnChart.Column::fall).containsExactly(0.0, 25.0);
    assertThat(chart.columns()).extracting(ColumnChart.Column::x).containsExactly(0.0, 50.0);
    assertThat(chart.most()).isEqualTo(3);
  }

  @Test
  void days_without_counts_have_no_bars() {
    ColumnChart chart = ColumnChart.of(List.of(new ColumnChart.Value("2 Mar", 0, 0)));

    assertThat(chart.middle()).isEqualTo(100);
    assertThat(chart.columns().getFirst().rise()).isZero();
    assertThat(ColumnChart.of(List.of()).columns()).isEmpty();
  }
}
