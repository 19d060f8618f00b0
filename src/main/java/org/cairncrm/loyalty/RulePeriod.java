package org.cairncrm.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule or a bonus is valid, in the zone of the programme.
 *
 * @param from the first day; null without a beginning
 * @param until the last day, which is included; null without an end
 */
record RulePeriod(@Nullable LocalDate from, @Nullable LocalDate until, ZoneId zone) {
  boolean includes(Instant at) {
    LocalDate day = day(at);
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  boolean isAlways() {
    return from == null && until == null;
  }

  /** Why it does not include this time. */
  String missed(Instant at) {
    return from != null && day(at).isBefore(from)
        ? "The rule is valid from " + from
        : "The rule was valid until " + until;
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
