package org.cairncrm.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time zone of the business ({@code cairn.zone}), in which days begin and end in the console
 * and in rules.
 */
@Component
public class BusinessZone {
  private static final String UTC = "UTC";

  /**
   * The areas of valid ids. Ids such as {@code CET} or {@code Etc/GMT+2} are not valid, because
   * java.time, PostgreSQL and people interpret them differently.
   */
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private final ZoneId id;

  /**
   * @param zone an id of the form Area/City, or UTC; blank for UTC
   * @throws InvalidSetting when the id is not valid, so that Cairn does not start
   */
  public BusinessZone(@Value("${cairn.zone:UTC}") String zone) {
    String wanted = zone.isBlank() ? UTC : zone;
    if (!isKnown(wanted)) {
      throw new InvalidSetting(
          "cairn.zone",
          zone,
          "Set a time zone of the form Area/City in its exact spelling, such as Europe/Warsaw, or"
              + " UTC.");
    }
    this.id = ZoneId.of(wanted);
  }

  /** Whether this is UTC, or the id of a zone of the form Area/City in its exact spelling. */
  public static boolean isKnown(String zone) {
    return zone.equals(UTC)
        || AREAS.contains(zone.split("/", 2)[0]) && ZoneId.getAvailableZoneIds().contains(zone);
  }

  /** The ids of all valid zones, in the order of the alphabet. */
  public static List<String> all() {
    return ZoneId.getAvailableZoneIds().stream().filter(BusinessZone::isKnown).sorted().toList();
  }

  public ZoneId id() {
    return id;
  }

  /** The day of a moment. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, id);
  }

  /** The present day. */
  public LocalDate today(Clock clock) {
    return day(clock.instant());
  }
}
