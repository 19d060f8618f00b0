package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairncrm.shared.charts.BarChart;
import org.cairncrm.shared.charts.Interval;
import org.cairncrm.shared.charts.LineChart;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.shared.charts.Sparkline;
import org.junit.jupiter.api.Test;

/** Charts as pages draw them: shapes for those who look, words for those who listen. */
class ChartPartsTest {
  @Test
  void a_share_has_a_bar_and_a_legend_with_every_number() {
    var points =
        ShareChart.of(
            List.of(
                new ShareChart.Portion("active", "full", 1500),
                new ShareChart.Portion("pending", "faint", 500),
                new ShareChart.Portion("reversed", "none", 0)));
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/chart :: share('Points', ${points},"
                    + " 'loyalty.share.')}\"></i>",
                Map.of("points", points)))
        .contains(
            "role=\"img\" aria-label=\"Points\"",
            "class=\"full\" x=\"0.0\" width=\"75.0\"",
            "class=\"faint\" x=\"75.0\" width=\"25.0\"",
            "<b>1,500</b>to spend",
            "<b>500</b>pending")
        .doesNotContain("taken back");
  }

  @Test
  void bars_are_a_table_with_the_value_of_each() {
    var chart =
        BarChart.of(
            List.of(
                new BarChart.Value("First order", 40, "40", false),
                new BarChart.Value("On its way", 10, "10", true)));
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/chart :: bars('By stage', 'Stage', 'Customers',"
                    + " ${chart})}\"></i>",
                Map.of("chart", chart)))
        .contains(
            "<caption><h3>By stage</h3></caption>",
            "<th scope=\"col\">Stage</th>",
            "<th scope=\"row\">First order</th>",
            "<td class=\"num\">40</td>",
            "<tr class=\"warn\"><th scope=\"row\">On its way</th>",
            "width=\"25.0\"");
  }

  @Test
  void a_line_is_named_described_and_read_aloud_with_its_intervals() {
    var chart =
        LineChart.of(
            List.of(
                new LineChart.Value("Mon", 2, new Interval(1, 3)),
                new LineChart.Value("Tue", 4, new Interval(3, 4))),
            value -> Math.round(value) + " d");
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/chart :: line('dwell', 'Dwell', 'By day', 'Day', 'Days',"
                    + " ${chart})}\"></i>",
                Map.of("chart", chart)))
        .contains(
            "aria-labelledby=\"dwell-title\" aria-describedby=\"dwell-text\"",
            "<title id=\"dwell-title\">Dwell</title>",
            "<desc id=\"dwell-text\">By day</desc>",
            "class=\"band\" d=\"M25.0 25.0L75.0 0.0L75.0 25.0L25.0 75.0Z\"",
            "class=\"course\" d=\"M25.0 50.0L75.0 0.0\"",
            "<th scope=\"row\">Mon</th><td>2 d</td><td>1 d – 3 d</td>");
  }

  @Test
  void a_sparkline_says_its_values() {
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/chart :: sparkline('Weekly', ${chart})}\"></i>",
                Map.of("chart", Sparkline.of(List.of(1L, 2L)))))
        .contains("aria-label=\"Weekly: 1, 2\"", "d=\"M0.0 50.0L100.0 0.0\"");
  }
}
