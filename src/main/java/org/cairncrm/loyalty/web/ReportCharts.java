package org.cairncrm.loyalty.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.loyalty.LoyaltyReport;
import org.cairncrm.loyalty.LoyaltyReport.PointsMonth;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.charts.BarChart;
import org.cairncrm.shared.charts.ColumnChart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of the report. */
@Component
class ReportCharts {
  private static final int BARS = 24;

  private final MessageSource messages;

  ReportCharts(MessageSource messages) {
    this.messages = messages;
  }

  /** The points that customers have, by the month in which they expire. */
  BarChart liability(LoyaltyReport report) {
    boolean several =
        report.liability().stream().map(LoyaltyReport.ExpiryMonth::currency).distinct().count() > 1;
    return BarChart.of(
        report.liability().stream()
            .limit(BARS)
            .map(
                month ->
                    value(
                        month(month.month()) + (several ? " · " + month.currency() : ""),
                        month.points()))
            .toList());
  }

  /** The months of each currency, with the chart of the points that were given and that went. */
  List<CurrencyMonths> months(LoyaltyReport report) {
    Map<String, List<PointsMonth>> byCurrency =
        report.months().stream()
            .collect(
                Collectors.groupingBy(
                    PointsMonth::currency, LinkedHashMap::new, Collectors.toList()));
    return byCurrency.entrySet().stream()
        .map(one -> new CurrencyMonths(one.getKey(), rows(one.getValue()), chart(one.getValue())))
        .toList();
  }

  private List<MonthRow> rows(List<PointsMonth> months) {
    return months.reversed().stream().map(one -> new MonthRow(name(one.month()), one)).toList();
  }

  private static ColumnChart chart(List<PointsMonth> months) {
    return ColumnChart.of(
        months.stream()
            .map(
                one ->
                    new ColumnChart.Value(
                        name(one.month()),
                        one.issued(),
                        Math.max(0, one.spent()) + one.expired() + one.reversed()))
            .toList());
  }

  private String month(@Nullable LocalDate month) {
    return month == null
        ? messages.getMessage("loyalty.report.never", null, locale())
        : name(month);
  }

  private static String name(LocalDate month) {
    return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
  }

  /** The points that each rule gave. */
  BarChart costs(LoyaltyReport report) {
    return BarChart.of(
        report.costs().stream()
            .filter(cost -> cost.issued() > 0)
            .limit(BARS)
            .map(cost -> value(rule(cost), cost.issued()))
            .toList());
  }

  private String rule(LoyaltyReport.RuleCost cost) {
    if (cost.programme() == null) {
      return messages.getMessage(
          cost.rule() == null ? "loyalty.report.earlier" : "loyalty.lot.granted", null, locale());
    }
    return cost.title() == null ? cost.programme() + " · " + cost.rule() : cost.title();
  }

  private BarChart.Value value(String label, long points) {
    return new BarChart.Value(
        label, points, NumberFormat.getInstance(locale()).format(points), false);
  }

  /**
   * The months of a currency of points.
   *
   * @param rows the newest month first
   */
  public record CurrencyMonths(String currency, List<MonthRow> rows, ColumnChart chart) {}

  /** A month with its name in the language of the page. */
  public record MonthRow(String name, PointsMonth month) {}

  private static Locale locale() {
    return Language.ofPage().locale();
  }
}
