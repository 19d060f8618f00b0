package org.cairncrm.loyalty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.loyalty.NewRedemption;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The typed content of a form that redeems or adjusts points.
 *
 * @param currency the currency of the points; null for {@code points}
 * @param what what to do with the points: {@code spend} or {@code reserve}, {@code grant} or {@code
 *     deduct}
 * @param expiresOn the last day on which granted points can be spent; blank if they do not expire
 * @param key keeps a request that is sent twice from having two effects
 */
record PointsDraft(
    @Nullable String points,
    @Nullable String currency,
    @Nullable String what,
    @Nullable String reason,
    @Nullable String expiresOn,
    @Nullable String key) {
  static PointsDraft blank() {
    return new PointsDraft(null, null, null, null, null, UUID.randomUUID().toString());
  }

  /** The number of points; 1 if it is at fault. */
  long number(Checks checks) {
    try {
      long typed = Long.parseLong(plain(points));
      if (typed >= 1 && typed <= NewRedemption.MOST) {
        return typed;
      }
    } catch (NumberFormatException unreadable) {
      // the fault below says what is right
    }
    checks.add("points", "must be a whole number from 1 to " + NewRedemption.MOST);
    return 1;
  }

  /** The moment from which granted points can no longer be spent; null if they do not expire. */
  @Nullable Instant expiresAt(BusinessZone zone, Checks checks) {
    try {
      return plain(expiresOn).isEmpty()
          ? null
          : LocalDate.parse(plain(expiresOn)).plusDays(1).atStartOfDay(zone.id()).toInstant();
    } catch (DateTimeException unreadable) {
      checks.add("expiresOn", "must be a day such as 2026-03-05");
      return null;
    }
  }

  /** The id of an adjustment, which is the same when the form is sent again. */
  UUID id() {
    try {
      return UUID.fromString(plain(key));
    } catch (IllegalArgumentException unreadable) {
      return UUID.randomUUID();
    }
  }

  String typedReason() {
    return plain(reason);
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
