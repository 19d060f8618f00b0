package org.cairncrm.loyalty;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A tier that a customer has for some days, whatever the qualifying amount.
 *
 * @param id the id of its reward
 * @param endsAt the moment at which it is over
 */
record GrantedTier(UUID id, String tier, Instant startsAt, Instant endsAt) {
  private static final int PARTS = 4;

  boolean holds(Instant at) {
    return !at.isBefore(startsAt) && at.isBefore(endsAt);
  }

  /** Reads texts of id, beginning and end in microseconds, and tier, separated by spaces. */
  static List<GrantedTier> all(Array texts) throws SQLException {
    List<GrantedTier> all = new ArrayList<>();
    for (String text : (String[]) texts.getArray()) {
      String[] parts = text.split(" ", PARTS);
      all.add(
          new GrantedTier(
              UUID.fromString(parts[0]), parts[3], instant(parts[1]), instant(parts[2])));
    }
    return all;
  }

  private static Instant instant(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }
}
