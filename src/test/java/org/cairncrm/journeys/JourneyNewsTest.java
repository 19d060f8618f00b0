package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stalled on the journeys, and what changed, against the same figures from the journal. */
@CairnTest
class JourneyNewsTest {
  private static final Instant NOW = TestClock.START;

  private static final String FROM_THE_JOURNAL =
      """
      select count(*) filter (where name = 'journey-entered'),
        count(*) filter (where name = 'stage-reached' and data ->> 'stage' <> 'loyal'),
        count(*) filter (where name = 'stage-reached' and data ->> 'stage' = 'loyal')
      from events.journal
      where data ->> 'journey' = 'online-purchase' and occurred_at >= ?::timestamptz and occurred_at < ?::timestamptz
      """;

  @Autowired Regulars regulars;
  @Autowired People people;
  @Autowired JourneyNews news;
  @Autowired DSLContext sql;

  @Test
  void the_customers_of_an_account_manager_who_exceed_the_target_are_stalled() {
    String anna = "anna-" + Ids.next();
    people.create(anna, "Anna", Role.ACCOUNT_MANAGER, "a long enough password");
    // the third order is of yesterday, and its stage has no such short target
    regulars.withThreeOrders("Marta Zielińska", anna);
    var late = regulars.withALateParcel("Giulia Romano");
    sql.execute(
        "update customers.customer set account_manager = ? where customer_id = ?",
        anna,
        late.value());
    sql.execute(
        "update journeys.progress set since = ?::timestamptz where customer_id = ?",
        NOW.minus(Duration.ofDays(30)).toString(),
        late.value());

    assertThat(news.stalled(anna, 10)).extracting(Stalled::customer).containsExactly(late);
    assertThat(news.stalledCount(anna)).isEqualTo(1);
    assertThat(news.stalledCount("nobody-" + Ids.next())).isZero();
    assertThat(news.stalledCount(null)).isGreaterThanOrEqualTo(1);
    assertThat(news.stalledStages()).extracting(StalledStage::stage).contains("delayed");
  }

  @Test
  void what_changed_is_what_the_journal_says() {
    Instant from = NOW.minus(Duration.ofDays(100));
    Instant until = NOW.plusSeconds(1);
    // tests of corrections have reverted stages, which the journal still has
    Record journalBefore = sql.fetchSingle(FROM_THE_JOURNAL, from, until);
    JourneyChange before = onlinePurchase(from, until);
    regulars.withThreeOrders("Marta Zielińska", null);
    regulars.withALateParcel("Giulia Romano");

    Record journal = sql.fetchSingle(FROM_THE_JOURNAL, from, until);
    JourneyChange after = onlinePurchase(from, until);

    assertThat(after.entered() - before.entered())
        .isEqualTo(more(journal, journalBefore, 0))
        .isPositive();
    assertThat(after.moved() - before.moved())
        .isEqualTo(more(journal, journalBefore, 1))
        .isPositive();
    assertThat(after.finished() - before.finished())
        .isEqualTo(more(journal, journalBefore, 2))
        .isPositive();
  }

  private JourneyChange onlinePurchase(Instant from, Instant until) {
    return news.changes(from, until).stream()
        .filter(one -> one.journey().equals("online-purchase"))
        .findFirst()
        .orElseThrow();
  }

  private static long more(Record now, Record before, int column) {
    return now.get(column, Long.class) - before.get(column, Long.class);
  }
}
