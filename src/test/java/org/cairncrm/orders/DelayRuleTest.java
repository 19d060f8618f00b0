package org.cairncrm.orders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DelayRuleTest {
  static final LocalDate DAY = LocalDate.parse("2026-02-26");
  static final PromisedDay PROMISED = new PromisedDay(DAY, ZoneOffset.UTC);

  @Test
  void a_day_ends_where_the_business_is() {
    var warsaw = new PromisedDay(DAY, ZoneId.of("Europe/Warsaw"));
    assertThat(PROMISED.over()).isEqualTo(Instant.parse("2026-02-27T00:00:00Z"));
    assertThat(warsaw.over()).isEqualTo(Instant.parse("2026-02-26T23:00:00Z"));
    assertThat(PROMISED.daysLate(Instant.parse("2026-02-26T23:30:00Z"))).isZero();
    assertThat(warsaw.daysLate(Instant.parse("2026-02-26T23:30:00Z"))).isEqualTo(1);
  }

  @Test
  void the_day_after_a_change_of_clocks_begins_when_it_begins() {
    var before = new PromisedDay(LocalDate.parse("2026-03-28"), ZoneId.of("Asia/Beirut"));
    assertThat(before.over()).isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
  }

  @Test
  void early_is_not_negative() {
    assertThat(PROMISED.daysLate(DAY.minusDays(4))).isZero();
    assertThat(PROMISED.daysLate(DAY.plusDays(4))).isEqualTo(4);
  }

  @Test
  void nothing_promised_is_never_late() {
    assertThat(DelayRule.estimated(null, null, DAY)).isNull();
  }

  @Test
  void the_promised_day_itself_is_in_time() {
    assertThat(DelayRule.estimated(PROMISED, null, DAY)).isNull();
    assertThat(DelayRule.estimated(PROMISED, DAY.plusDays(2), DAY.minusDays(1))).isNull();
  }

  @Test
  void a_later_day_is_a_delay_against_the_day_last_expected() {
    Delay first = requireNonNull(DelayRule.estimated(PROMISED, null, DAY.plusDays(1)));
    assertThat(first.previouslyOn()).isEqualTo(DAY);
    assertThat(first.daysLate()).isEqualTo(1);
    assertThat(first.decision().reason()).contains("1 day after");

    Delay second = requireNonNull(DelayRule.estimated(PROMISED, DAY.plusDays(1), DAY.plusDays(5)));
    assertThat(second.previouslyOn()).isEqualTo(DAY.plusDays(1));
    assertThat(second.daysLate()).isEqualTo(5);
    assertThat(second.decision().saw()).allMatch(fact -> fact.held());
  }

  @Test
  void a_day_that_is_known_is_no_news() {
    assertThat(DelayRule.estimated(PROMISED, DAY.plusDays(5), DAY.plusDays(5))).isNull();
  }

  @Test
  void the_promised_day_gone_by_is_one_day_late() {
    Delay delay = requireNonNull(DelayRule.overdue(PROMISED, null, PROMISED.over()));
    assertThat(delay.estimatedOn()).isNull();
    assertThat(delay.previouslyOn()).isEqualTo(DAY);
    assertThat(delay.daysLate()).isEqualTo(1);
    Delay estimated =
        requireNonNull(DelayRule.overdue(PROMISED, DAY.minusDays(1), PROMISED.over()));
    assertThat(estimated.previouslyOn()).isEqualTo(DAY.minusDays(1));
  }

  @Test
  void a_late_day_gone_by_counts_from_the_promise() {
    var estimated = new PromisedDay(DAY.plusDays(4), ZoneOffset.UTC);
    Delay delay = requireNonNull(DelayRule.estimatePassed(PROMISED, estimated, estimated.over()));
    assertThat(delay.promisedOn()).isEqualTo(DAY);
    assertThat(delay.previouslyOn()).isEqualTo(DAY.plusDays(4));
    assertThat(delay.estimatedOn()).isNull();
    assertThat(delay.daysLate()).isEqualTo(5);
    assertThat(delay.decision().reason()).contains("2026-03-02", "5 days after");
  }

  @Test
  void a_late_day_is_not_over_before_its_end_nor_late_within_the_promise() {
    var estimated = new PromisedDay(DAY.plusDays(4), ZoneOffset.UTC);
    assertThat(DelayRule.estimatePassed(PROMISED, estimated, estimated.over().minusMillis(1)))
        .isNull();
    assertThat(DelayRule.estimatePassed(PROMISED, PROMISED, PROMISED.over())).isNull();
  }

  @Test
  void a_later_day_known_already_needs_no_second_alarm() {
    assertThat(DelayRule.overdue(PROMISED, DAY.plusDays(1), PROMISED.over())).isNull();
  }
}
