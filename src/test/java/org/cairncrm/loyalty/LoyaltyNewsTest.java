package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The points and vouchers of a period, against the same figures from the journal and the lots. */
@CairnTest
class LoyaltyNewsTest {
  private static final Instant NOW = TestClock.START;

  @Autowired Regulars regulars;
  @Autowired LoyaltyNews news;
  @Autowired DSLContext sql;

  @Test
  void points_given_are_those_that_events_of_the_period_gave() {
    Instant from = NOW.minus(Duration.ofDays(7));
    Instant until = NOW.plusSeconds(1);
    // tests of the books have postings without events
    long before = news.moved(from, until).given();
    long journalBefore = givenByEvents(from, until);
    regulars.withThreeOrders("Marta Zielińska", null);

    assertThat(news.moved(from, until).given() - before)
        .isEqualTo(givenByEvents(from, until) - journalBefore)
        .isPositive();
    assertThat(news.moved(NOW.minus(Duration.ofDays(900)), NOW.minus(Duration.ofDays(899))))
        .isEqualTo(new PointsMoved(0, 0, 0));
  }

  @Test
  void vouchers_that_expire_are_those_that_were_issued_and_are_valid_until_then() {
    regulars.withThreeOrders("Marta Zielińska", null);
    Instant until = NOW.plus(Duration.ofDays(900));
    var expected =
        sql.fetchSingle(
            """
            select count(*) from loyalty.reward r join loyalty.voucher v on v.reward_id = r.reward_id where status = 'ISSUED'
              and not exists (select 1 from loyalty.voucher_use u where u.voucher_id = r.reward_id and u.status = 'REDEEMED')
              and r.expires_at > ?::timestamptz and r.expires_at <= ?::timestamptz
            """,
            NOW,
            until);

    assertThat(news.expiringCount(NOW, until)).isEqualTo(expected.get(0, Long.class));
    assertThat(news.expiring(NOW, until, 500))
        .hasSize(Math.min(500, expected.get(0, Integer.class)))
        .isSortedAccordingTo(java.util.Comparator.comparing(ExpiringVoucher::expiresAt));
    assertThat(news.expiringCount(NOW, NOW)).isZero();
  }

  private long givenByEvents(Instant from, Instant until) {
    return sql.fetchSingle(
            """
            select coalesce(sum((data ->> 'points')::bigint), 0) from events.journal
            where (name = 'points-earned' or name = 'reward-issued' and data ->> 'kind' = 'points')
              and occurred_at >= ?::timestamptz and occurred_at < ?::timestamptz
            """,
            from,
            until)
        .get(0, Long.class);
  }
}
