package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.EXPIRY_NOTICE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.cairncrm.work.Work;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Announces points that are about to expire, once for each customer and month in which points
 * expire. One due row stands for all lots that expire at the same time.
 */
@Component
class ExpiryNotices implements Timer {
  static final String KIND = "loyalty.expiring";

  private static final String EXPIRING =
      """
      select currency, sum(remaining)::bigint as points, min(expires_at) as expires_at from loyalty.lot
      where customer_id = ? and status in ('PENDING', 'ACTIVE') and remaining > 0
        and expires_at > ?::timestamptz and expires_at <= ?::timestamptz
      group by currency order by currency
      """;

  private final Work work;
  private final Events events;
  private final DSLContext sql;

  ExpiryNotices(Work work, Events events, DSLContext sql) {
    this.work = work;
    this.events = events;
    this.sql = sql;
  }

  /** Schedules the notice of points that a customer earns at a time, if their policy has one. */
  void schedule(CustomerId customer, PointsPolicy policy, Instant earned) {
    Instant expiresAt = policy.expiresAt(earned);
    Instant noticeAt = policy.noticeAt(earned);
    if (expiresAt != null && noticeAt != null) {
      work.schedule(customer, KIND, expiresAt + " " + policy.zone(), noticeAt);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String follows() {
    return PointsForOrders.NAME;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    String[] parts = key.split(" ", 2);
    ZoneId zone = ZoneId.of(parts[1]);
    // points that last until the end of a month expire at the first moment of the next one
    YearMonth month = YearMonth.from(Instant.parse(parts[0]).minusNanos(1).atZone(zone));
    for (Record row :
        sql.fetch(
            EXPIRING, customer.value(), start(month, zone), start(month.plusMonths(1), zone))) {
      String currency = row.get("currency", String.class);
      if (isFirst(customer, currency, month, dueAt)) {
        events.publish(
            new PointsExpiring(
                customer,
                dueAt,
                currency,
                row.get("points", Long.class),
                row.get("expires_at", OffsetDateTime.class).toInstant()));
      }
    }
  }

  private static OffsetDateTime start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }

  private boolean isFirst(CustomerId customer, String currency, YearMonth month, Instant at) {
    return sql.insertInto(EXPIRY_NOTICE)
            .set(EXPIRY_NOTICE.CUSTOMER_ID, customer)
            .set(EXPIRY_NOTICE.CURRENCY, currency)
            .set(EXPIRY_NOTICE.MONTH, month.atDay(1))
            .set(EXPIRY_NOTICE.NOTICED_AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
