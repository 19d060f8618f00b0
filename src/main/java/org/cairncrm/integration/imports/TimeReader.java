package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Invalid;

/** Reads days and times in the format of a mapping, or in ISO 8601 if it has none. */
final class TimeReader {
  /** The latest time that can be stored here; times in the future are rejected when applied. */
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** The format of a number of days, in which spreadsheets store days and times. */
  static final String SPREADSHEET = "spreadsheet";

  /**
   * Day 0 of spreadsheets. Times before 1990 are rejected; numbers for the years before 1900 were
   * never correct.
   */
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

  private static final Pattern NUMBER_OF_DAYS = Pattern.compile("[1-9]\\d{4}(?:[.,]\\d+)?");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
  private static final BigDecimal LATEST_DAY = BigDecimal.valueOf(2_900_000);

  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

  private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 3, 1, 18, 30);

  /** Accepts every offset of ISO 8601: {@code Z}, {@code +01}, {@code +0100}, {@code +01:00}. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "UTC")
          .optionalEnd()
          .optionalStart()
          .appendLiteral('[')
          .parseCaseSensitive()
          .appendZoneRegionId()
          .appendLiteral(']')
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private final ZoneId zone;
  private final Map<Written, DateTimeFormatter> formats = new HashMap<>();

  /**
   * @param zone the time zone of times without one
   */
  TimeReader(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A formatter for days and times in this pattern. It rejects days that no calendar has, such as
   * February 30th.
   *
   * @throws IllegalArgumentException when the pattern is invalid
   */
  static DateTimeFormatter formatter(String pattern, Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(SPACES.matcher(pattern).replaceAll(" "))
        // a strict formatter requires an era; without one, the year is CE
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * @throws UnusableRow when the text is not a day
   */
  LocalDate day(Value value, String text) {
    try {
      if (SPREADSHEET.equals(value.format())) {
        return ofSpreadsheet(value, text).toLocalDate();
      }
      return value.format() == null
          ? LocalDate.parse(isDayWithTime(text) ? text.substring(0, 10) : text)
          : LocalDate.from(format(value).parse(SPACES.matcher(text).replaceAll(" ")));
    } catch (DateTimeException unreadable) {
      throw UnusableRow.value(
          value.columnNames(), text, "must be a day " + expected(value, text, "day"));
    }
  }

  /**
   * @throws UnusableRow when the text is not a time, or is before 1990
   */
  Instant instant(Value value, String text) {
    try {
      return BusinessTime.of(read(value, text), LATEST, "time");
    } catch (Invalid outOfBounds) {
      throw UnusableRow.value(value.columnNames(), text, outOfBounds.errors().getFirst().message());
    } catch (DateTimeException unreadable) {
      throw UnusableRow.value(
          value.columnNames(), text, "must be a time " + expected(value, text, "time"));
    }
  }

  /**
   * Reads a number of days in the file's number notation. Spreadsheets store a second as a fraction
   * of a day.
   */
  private static LocalDateTime ofSpreadsheet(Value value, String text) {
    BigDecimal days = value.numbers().read(text);
    if (days == null || days.signum() < 0 || days.compareTo(LATEST_DAY) > 0) {
      throw new DateTimeException("no number of days");
    }
    return FIRST
        .atStartOfDay()
        .plusSeconds(days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private Instant read(Value value, String text) {
    if (SPREADSHEET.equals(value.format())) {
      return ofSpreadsheet(value, text).atZone(zone).toInstant();
    }
    TemporalAccessor read =
        value.format() == null
            ? ISO.parseBest(
                withT(text), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from)
            : format(value)
                .parseBest(
                    SPACES.matcher(text).replaceAll(" "),
                    ZonedDateTime::from,
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from);
    return switch (read) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
    };
  }

  /** Replaces the space that many systems write between day and time. */
  private static String withT(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space) + 'T' + text.substring(space + 1);
  }

  private static boolean isDayWithTime(String text) {
    return text.length() > 10 && "T t".indexOf(text.charAt(10)) >= 0;
  }

  private String expected(Value value, String text, String what) {
    if (SPREADSHEET.equals(value.format())) {
      return "as a spreadsheet keeps it, a number of days such as 46082"
          + (what.equals("day") ? "" : value.numbers().decimal() + "7708");
    }
    if (value.format() != null) {
      return "as in the format %s, such as %s".formatted(value.format(), example(value));
    }
    String example = what.equals("day") ? "2026-03-01" : "2026-03-01 18:30:00";
    return NUMBER_OF_DAYS.matcher(text).matches()
        ? "such as %s; for a number of days, as spreadsheets keep it, set 'format: spreadsheet' in the mapping"
            .formatted(example)
        : "such as %s; for another notation, set 'format' in the mapping".formatted(example);
  }

  private String example(Value value) {
    try {
      return format(value).format(EXAMPLE.atZone(zone));
    } catch (DateTimeException unwritable) {
      return String.valueOf(value.format());
    }
  }

  private DateTimeFormatter format(Value value) {
    return formats.computeIfAbsent(
        new Written(String.valueOf(value.format()), value.language()),
        written -> formatter(written.pattern(), written.language()));
  }

  private record Written(String pattern, Locale language) {}
}
