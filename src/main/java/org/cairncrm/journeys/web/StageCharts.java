package org.cairncrm.journeys.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.journeys.JourneyDay;
import org.cairncrm.journeys.JourneyOverview;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.shared.charts.BarChart;
import org.cairncrm.shared.charts.ColumnChart;
import org.cairncrm.shared.charts.Interval;
import org.cairncrm.shared.charts.LineChart;
import org.cairncrm.shared.charts.Sparkline;

/** The figures of journeys and their stages as charts. */
final class StageCharts {
  private StageCharts() {}

  static BarChart customers(List<StageFigures> stages) {
    return BarChart.of(
        stages.stream()
            .map(
                stage ->
                    new BarChart.Value(
                        stage.title(),
                        stage.customers(),
                        JourneyWords.number(stage.customers()),
                        stage.hurts()))
            .toList());
  }

  /** The share of customers who moved on, without the last stage and without unvisited stages. */
  static LineChart wentOn(List<StageFigures> stages, JourneyWords words) {
    return LineChart.of(
        stages.subList(0, Math.max(0, stages.size() - 1)).stream()
            .filter(stage -> stage.came() > 0)
            .map(
                stage ->
                    new LineChart.Value(
                        stage.title(),
                        (double) stage.wentOn() / stage.came(),
                        Interval.ofShare(stage.wentOn(), stage.came())))
            .toList(),
        words::share);
  }

  /** The numbers of customers who entered and who left, by day. */
  static ColumnChart days(List<JourneyDay> days) {
    return ColumnChart.of(
        days.stream()
            .map(
                day ->
                    new ColumnChart.Value(JourneyWords.day(day.day()), day.entered(), day.left()))
            .toList());
  }

  /** A sparkline for each listed journey, including journeys without new customers. */
  static Map<String, Sparkline> weeks(
      List<JourneyOverview> listed, Map<String, List<Long>> entered, int weeks) {
    return listed.stream()
        .collect(
            Collectors.toMap(
                JourneyOverview::journey,
                one ->
                    Sparkline.of(
                        entered.getOrDefault(one.journey(), Collections.nCopies(weeks, 0L)))));
  }
}
