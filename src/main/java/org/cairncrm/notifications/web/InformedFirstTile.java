package org.cairncrm.notifications.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomePeriod;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.notifications.CarrierDelays;
import org.cairncrm.notifications.DelayOutcome;
import org.cairncrm.notifications.LateDeliveries;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.WeekOfDelays;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.charts.Interval;
import org.cairncrm.shared.charts.LineChart;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.shared.charts.ShareChart.Portion;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The tile with the share of customers who heard of a delay from the company first. */
@Component
class InformedFirstTile implements HomeTile<InformedFirstTile.InformedFirst> {
  private static final int WEEKS = 8;
  private static final int DAYS_OF_WEEK = 7;
  private static final int PERCENT = 100;

  private final LateDeliveries late;

  InformedFirstTile(LateDeliveries late) {
    this.late = late;
  }

  @Override
  public String name() {
    return "informedFirst";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.HEAD, 10);
  }

  @Override
  public String permission() {
    return NotificationPermissions.READ;
  }

  @Override
  public String template() {
    return "notifications/informed-first-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public InformedFirst content(HomeView view) {
    HomePeriod period = view.period();
    List<CarrierDelays> now = late.byCarrier(period.start(), period.end());
    List<CarrierDelays> before = late.byCarrier(period.before().start(), period.before().end());
    List<WeekOfDelays> weeks = weeks(period.to(), period.zone());
    long all = sum(now, CarrierDelays::late);
    long first = sum(now, CarrierDelays::informedFirst);
    long asked = sum(now, CarrierDelays::askedFirst);
    return new InformedFirst(
        all,
        first,
        asked,
        sum(before, CarrierDelays::late),
        sum(before, CarrierDelays::informedFirst),
        weeks,
        ShareChart.of(
            List.of(
                portion(period, "first", "full", first, DelayOutcome.INFORMED_FIRST),
                portion(period, "asked", "warn", asked, DelayOutcome.ASKED_FIRST),
                portion(period, "silent", "none", all - first - asked, DelayOutcome.NEITHER))),
        trend(weeks));
  }

  private static Portion portion(
      HomePeriod period, String name, String tone, long value, DelayOutcome outcome) {
    return new Portion(
        name,
        tone,
        value,
        period.list("/late-deliveries", "delayed", "outcome:is:" + EnumWord.of(outcome)));
  }

  /** The last weeks up to this day. */
  private List<WeekOfDelays> weeks(LocalDate last, ZoneId zone) {
    return IntStream.range(0, WEEKS)
        .mapToObj(
            week -> {
              LocalDate to = last.minusDays((long) DAYS_OF_WEEK * (WEEKS - 1 - week));
              var days = new HomePeriod(to.minusDays(DAYS_OF_WEEK - 1), to, zone);
              List<CarrierDelays> delays = late.byCarrier(days.start(), days.end());
              return new WeekOfDelays(
                  days.from(),
                  sum(delays, CarrierDelays::late),
                  sum(delays, CarrierDelays::informedFirst));
            })
        .toList();
  }

  private static long sum(List<CarrierDelays> delays, ToLongFunction<CarrierDelays> figure) {
    return delays.stream().mapToLong(figure).sum();
  }

  private static LineChart trend(List<WeekOfDelays> weeks) {
    Locale locale = LocaleContextHolder.getLocale();
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", locale);
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    return LineChart.of(
        weeks.stream()
            .filter(week -> week.late() > 0)
            .map(
                week ->
                    new LineChart.Value(
                        day.format(week.from()),
                        (double) week.informedFirst() / week.late(),
                        Interval.ofShare(week.informedFirst(), week.late())))
            .toList(),
        percent::format);
  }

  /**
   * Who spoke first of the deliveries that were late within a period.
   *
   * @param late the number of late orders
   * @param informedFirst customers who heard of the delay from the company before they made contact
   * @param askedFirst customers who made contact before they were informed
   * @param lateBefore the number of late orders within the period before
   * @param informedFirstBefore customers who were informed first within the period before
   * @param weeks the last weeks up to the end of the period, the oldest first
   */
  record InformedFirst(
      long late,
      long informedFirst,
      long askedFirst,
      long lateBefore,
      long informedFirstBefore,
      List<WeekOfDelays> weeks,
      @JsonIgnore ShareChart share,
      @JsonIgnore LineChart trend) {
    /** The share of customers who were informed first, in per cent. */
    @JsonIgnore
    public long percent() {
      return late == 0 ? 0 : Math.round((double) PERCENT * informedFirst / late);
    }

    /** The same within the period before; -1 if nothing was late. */
    @JsonIgnore
    public long percentBefore() {
      return lateBefore == 0 ? -1 : Math.round((double) PERCENT * informedFirstBefore / lateBefore);
    }
  }
}
