package org.cairncrm.integration.imports;

import java.time.DateTimeException;
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
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Invalid;

/** Reads days and times as a mapping says that they are written; ISO 8601 where it does not. */
final class TimeReader {
  /** What is in the future is refused where it is applied; this is what can be kept until then. */
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 3, 1, 18, 30);

  /** With any offset of ISO 8601: {@code Z}, {@code +01}, {@code +0100}, {@code +01:00}. */
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
  private final Map<String, DateTimeFormatter> formats = new HashMap<>();

  /**
   * @param zone of times that name none
   */
  TimeReader(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads days and times that are written so; not those that no calendar has, such as February
   * 30th.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        // what is written without one is of ours, which a strict reader wants to be told
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * @throws Unusable when the text is no day
   */
  LocalDate day(Value value, String text) {
    try {
      return value.format() == null
          ? LocalDate.parse(isDayWithTime(text) ? text.substring(0, 10) : text)
          : LocalDate.from(format(value.format()).parse(text));
    } catch (DateTimeException unreadable) {
      throw Unusable.value(value.columnNames(), text, "must be a day " + expected(value, "day"));
    }
  }

  /**
   * @throws Unusable when the text is no time, or one before 1990
   */
  Instant instant(Value value, String text) {
    try {
      return BusinessTime.of(read(value, text), LATEST, "time");
    } catch (Invalid outOfBounds) {
      throw Unusable.value(value.columnNames(), text, outOfBounds.errors().getFirst().message());
    } catch (DateTimeException unreadable) {
      throw Unusable.value(value.columnNames(), text, "must be a time " + expected(value, "time"));
    }
  }

  private Instant read(Value value, String text) {
    TemporalAccessor read =
        value.format() == null
            ? ISO.parseBest(
                withT(text), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from)
            : format(value.format())
                .parseBest(
                    text,
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

  /** Many systems write a space between day and time. */
  private static String withT(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space) + 'T' + text.substring(space + 1);
  }

  private static boolean isDayWithTime(String text) {
    return text.length() > 10 && "T t".indexOf(text.charAt(10)) >= 0;
  }

  private String expected(Value value, String what) {
    if (value.format() != null) {
      return "as in the format %s, such as %s".formatted(value.format(), example(value.format()));
    }
    String example = what.equals("day") ? "2026-03-01" : "2026-03-01 18:30:00";
    return "such as %s; for another notation, set 'format' in the mapping".formatted(example);
  }

  private String example(String pattern) {
    try {
      return format(pattern).format(EXAMPLE.atZone(zone));
    } catch (DateTimeException unwritable) {
      return pattern;
    }
  }

  private DateTimeFormatter format(String pattern) {
    return formats.computeIfAbsent(pattern, TimeReader::formatter);
  }
}
