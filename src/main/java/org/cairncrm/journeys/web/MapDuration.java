package org.cairncrm.journeys.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A duration of a map as a person enters it.
 *
 * @param unit one of {@link #UNITS}
 */
record MapDuration(long amount, String unit) {
  static final List<String> UNITS = List.of("minutes", "hours", "days", "weeks");

  private static final int MOST = 99_999;

  /** Reads a duration such as {@code P14D}, in its largest whole unit; null if it is none. */
  static @Nullable MapDuration read(String written) {
    try {
      if (written.matches("P[0-9]{1,4}W")) {
        return new MapDuration(Long.parseLong(written.substring(1, written.length() - 1)), "weeks");
      }
      Duration duration = Duration.parse(written);
      if (duration.toMinutes() % 60 != 0) {
        return new MapDuration(duration.toMinutes(), "minutes");
      }
      return duration.toHours() % 24 != 0
          ? new MapDuration(duration.toHours(), "hours")
          : new MapDuration(duration.toDays(), "days");
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  /**
   * @throws Invalid if the amount is no whole number from 1 to 99,999, or the unit is unknown
   */
  static MapDuration of(String amount, String unit) {
    if (!amount.strip().matches("[1-9][0-9]{0,4}")) {
      throw Invalid.field("amount", "must be a whole number from 1 to " + MOST);
    }
    if (!UNITS.contains(unit)) {
      throw Invalid.field("unit", "must be one of " + String.join(", ", UNITS));
    }
    return new MapDuration(Long.parseLong(amount.strip()), unit);
  }

  /** The duration as a map writes it. */
  String written() {
    return switch (unit) {
      case "minutes" -> "PT" + amount + "M";
      case "hours" -> "PT" + amount + "H";
      case "weeks" -> amount > 9999 ? "P" + 7 * amount + "D" : "P" + amount + "W";
      default -> "P" + amount + "D";
    };
  }
}
