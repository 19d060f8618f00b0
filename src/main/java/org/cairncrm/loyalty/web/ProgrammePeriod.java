package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period as a person enters it.
 *
 * @param amount from 1
 * @param unit one of {@link #UNITS}
 */
record ProgrammePeriod(int amount, String unit) {
  /** The units, the usual ones first. */
  static final List<String> UNITS = List.of("months", "years", "weeks", "days");

  private static final Pattern WRITTEN = Pattern.compile("P([1-9][0-9]{0,3})([YMWD])");

  /** Reads a period such as {@code P12M}; null if it has another form. */
  static @Nullable ProgrammePeriod read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? new ProgrammePeriod(
            Integer.parseInt(matcher.group(1)),
            UNITS.stream()
                .filter(unit -> letter(unit).equals(matcher.group(2)))
                .findFirst()
                .orElseThrow())
        : null;
  }

  /** The entered period as it is written. An amount that is no number is kept for its fault. */
  static String written(String amount, String unit) {
    return "P" + amount.strip() + letter(UNITS.contains(unit) ? unit : UNITS.getFirst());
  }

  private static String letter(String unit) {
    return unit.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
