package org.cairncrm.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days that the figures of a home page are about.
 *
 * @param from the first day
 * @param to the last day
 * @param zone the time zone of the business, in which days begin
 */
public record HomePeriod(LocalDate from, LocalDate to, ZoneId zone) {
  /** The beginning of the first day. */
  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The end of the last day. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  /**
   * The address of a list, filtered by the days of the period.
   *
   * @param path of the list, such as {@code /interactions}
   * @param column the column with the time that must be within the period
   * @param more further filters, such as {@code channel:is:phone}
   */
  public String list(String path, String column, String... more) {
    return Stream.concat(
            Stream.of(column + ":after:" + from.minusDays(1), column + ":before:" + to.plusDays(1)),
            Stream.of(more))
        .map(filter -> "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /**
   * The period to compare with: the calendar month before a calendar month, and otherwise as many
   * days directly before.
   */
  public HomePeriod before() {
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    return new HomePeriod(
        month ? from.minusMonths(1) : from.minusDays(days()), from.minusDays(1), zone);
  }
}
