package org.cairncrm.shared.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Where charts draw what they are given. */
class ChartGeometryTest {
  @Test
  void parts_of_a_whole_follow_each_other_and_fill_the_bar() {
    var chart =
        ShareChart.of(
            List.of(
                new ShareChart.Portion("active", "full", 3),
                new ShareChart.Portion("pending", "faint", 1)));
    assertThat(chart.parts())
        .containsExactly(
            new ShareChart.Part("active", "full", 3, 0, 75, null),
            new ShareChart.Part("pending", "faint", 1, 75, 25, null));
  }

  @Test
  void a_part_below_zero_keeps_its_value_and_takes_no_room() {
    var chart =
        ShareChart.of(
            List.of(
                new ShareChart.Portion("active", "full", -5),
                new ShareChart.Portion("pending", "faint", 2)));
    assertThat(chart.parts().getFirst())
        .isEqualTo(new ShareChart.Part("active", "full", -5, 0, 0, null));
    assertThat(chart.parts().getLast().width()).isEqualTo(100);
    assertThat(ShareChart.of(List.of(new ShareChart.Portion("active", "full", 0))).parts())
        .allSatisfy(part -> assertThat(part.width()).isZero());
  }

  @Test
  void the_longest_bar_fills_the_chart() {
    var chart =
        BarChart.of(
            List.of(
                new BarChart.Value("First", 40, "40", false),
                new BarChart.Value("Second", 10, "10", true)));
    assertThat(chart.bars()).extracting(BarChart.Bar::width).containsExactly(100.0, 25.0);
    assertThat(BarChart.of(List.of(new BarChart.Value("None", 0, "0", false))).bars())
        .allSatisfy(bar -> assertThat(bar.width()).isZero());
  }

  @Test
  void a_line_runs_through_its_points_and_its_band_around_them() {
    var chart =
        LineChart.of(
            List.of(
                new LineChart.Value("Mon", 2, new Interval(1, 3)),
                new LineChart.Value("Tue", 4, new Interval(3, 4))),
            value -> String.valueOf(Math.round(value)));
    assertThat(chart.ticks())
        .extracting(LineChart.Tick::text)
        .containsExactly("0", "1", "2", "3", "4");
    assertThat(chart.line()).isEqualTo("M25.0 50.0L75.0 0.0");
    assertThat(chart.band()).isEqualTo("M25.0 25.0L75.0 0.0L75.0 25.0L25.0 75.0Z");
    assertThat(chart.points().getFirst())
        .isEqualTo(new LineChart.Point("Mon", "2", "1 – 3", 25, 50));
  }

  @Test
  void a_chart_of_nothing_can_be_drawn() {
    assertThat(LineChart.of(List.of(), String::valueOf).points()).isEmpty();
    assertThat(Sparkline.of(List.of()).text()).isEmpty();
    assertThat(Sparkline.of(List.of(0L, 0L)).line()).isEqualTo("M0.0 100.0L100.0 100.0");
  }

  @Test
  void a_sparkline_reaches_from_edge_to_edge() {
    var line = Sparkline.of(List.of(0L, 2L, 4L));
    assertThat(line.line()).isEqualTo("M0.0 100.0L50.0 50.0L100.0 0.0");
    assertThat(line.text()).isEqualTo("0, 2, 4");
    assertThat(line.y()).isZero();
  }

  @Test
  void an_axis_ends_at_a_round_number_that_holds_every_value() {
    assertThat(Scale.upTo(OptionalDouble.of(0.97)).steps()).containsExactly(0.0, 0.5, 1.0);
    assertThat(Scale.upTo(OptionalDouble.of(7)).steps()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    assertThat(Scale.upTo(OptionalDouble.of(1200)).steps().getLast()).isEqualTo(1500);
    assertThat(Scale.upTo(OptionalDouble.empty()).steps()).containsExactly(0.0, 1.0);
  }

  /** Wilson's interval of 8 of 10, as R's binom.confint(8, 10, methods = "wilson") prints it. */
  @Test
  void the_interval_of_a_share_is_wide_for_few_and_narrow_for_many() {
    Interval few = Interval.ofShare(8, 10);
    assertThat(few.low()).isCloseTo(0.4901625, within(1e-5));
    assertThat(few.high()).isCloseTo(0.9433178, within(1e-5));
    Interval many = Interval.ofShare(800, 1000);
    assertThat(many.high() - many.low()).isLessThan(0.05);
    assertThat(Interval.ofShare(0, 3).low()).isZero();
    assertThat(Interval.ofShare(3, 3).high()).isCloseTo(1, within(1e-9));
    assertThatThrownBy(() -> Interval.ofShare(1, 0)).hasMessage("1 of 0 is no share");
  }
}
