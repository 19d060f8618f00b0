package org.cairncrm.loyalty.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cairncrm.loyalty.MonthOutcome;
import org.cairncrm.loyalty.ProgrammeSimulation;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.charts.BarChart;
import org.springframework.stereotype.Component;

/** The charts of a simulation by month. */
@Component
class SimulationCharts {
  /** The points that would have been given and not taken back. Empty if there are none. */
  BarChart months(ProgrammeSimulation simulation) {
    return BarChart.of(
        simulation.draft().months().stream()
            .filter(month -> month.points() != 0 || month.takenBack() != 0)
            .map(
                month -> {
                  long points = month.points() - month.takenBack();
                  return value(name(month), points, number(points));
                })
            .toList());
  }

  /** The worth of the vouchers of each month, by currency. */
  List<MoneyMonths> money(ProgrammeSimulation simulation) {
    List<MonthOutcome> months = simulation.draft().months();
    return months.stream()
        .flatMap(month -> month.worth().stream())
        .map(Money::currency)
        .distinct()
        .map(currency -> new MoneyMonths(currency.getCurrencyCode(), chart(months, currency)))
        .toList();
  }

  private static BarChart chart(List<MonthOutcome> months, Currency currency) {
    return BarChart.of(
        months.stream()
            .flatMap(
                month ->
                    month.worth().stream()
                        .filter(worth -> worth.currency().equals(currency))
                        .map(worth -> value(month, worth.amount(), currency)))
            .toList());
  }

  private static BarChart.Value value(MonthOutcome month, BigDecimal worth, Currency currency) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
    format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
    return value(name(month), worth.doubleValue(), format.format(worth));
  }

  private static BarChart.Value value(String month, double value, String text) {
    return new BarChart.Value(month, value, text, false);
  }

  private static String name(MonthOutcome month) {
    return month.month().format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
  }

  private static String number(long points) {
    return NumberFormat.getInstance(locale()).format(points);
  }

  private static Locale locale() {
    return Language.ofPage().locale();
  }

  /** A chart of the amounts in one currency. */
  public record MoneyMonths(String currency, BarChart chart) {}
}
