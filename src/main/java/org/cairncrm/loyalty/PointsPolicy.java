package org.cairncrm.loyalty;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How long the points of a programme last, and what happens to them when goods come back.
 *
 * @param currency the name of the points
 * @param expiry null if the points do not expire
 * @param zone the time zone in which days, months and years begin
 */
record PointsPolicy(
    String currency, @Nullable PointsExpiry expiry, ReturnPolicy returns, ZoneId zone) {
  /** The policy of a programme that says nothing about it. */
  static PointsPolicy standard(ZoneId zone) {
    return new PointsPolicy(NewLot.POINTS, null, ReturnPolicy.DEBT, zone);
  }

  /** Reads the keys of a programme that its schema has checked. */
  static PointsPolicy of(JsonNode programme, ZoneId zone) {
    JsonNode expiry = programme.path("expiry");
    return new PointsPolicy(
        programme.path("currency").asString(NewLot.POINTS),
        expiry.path("after").isString()
            ? new PointsExpiry(
                Period.parse(expiry.path("after").asString()),
                EnumWord.find(PointsExpiry.Rounding.class, expiry.path("round").asString(""))
                    .orElse(PointsExpiry.Rounding.NONE),
                expiry.path("noticeDays").asInt(PointsExpiry.NOTICE_DAYS))
            : null,
        EnumWord.find(ReturnPolicy.class, programme.path("returns").path("spent").asString(""))
            .orElse(ReturnPolicy.DEBT),
        zone);
  }

  /** The moment from which points earned then can no longer be spent; null if there is none. */
  @Nullable Instant expiresAt(Instant earned) {
    return expiry == null ? null : expiry.at(earned, zone);
  }

  /**
   * When the expiry of points earned then is announced; null if it is not, as of points that last
   * no longer than the days of notice.
   */
  @Nullable Instant noticeAt(Instant earned) {
    if (expiry == null || expiry.noticeDays() == 0) {
      return null;
    }
    Instant notice =
        expiry.at(earned, zone).atZone(zone).minusDays(expiry.noticeDays()).toInstant();
    return notice.isAfter(earned) ? notice : null;
  }
}
