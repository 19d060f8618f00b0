package org.cairncrm.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The days of each period, and the days that they are compared with. */
class HomePeriodTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final LocalDate TODAY = LocalDate.parse("2026-04-15");

  @Test
  void the_last_seven_days_include_today_and_follow_the_seven_before() {
    HomePeriod week = PeriodChoice.SEVEN_DAYS.of(TODAY, WARSAW);

    assertThat(week.from()).isEqualTo("2026-04-09");
    assertThat(week.to()).isEqualTo("2026-04-15");
    assertThat(week.before().from()).isEqualTo("2026-04-02");
    assertThat(week.before().to()).isEqualTo("2026-04-08");
  }

  @Test
  void last_month_is_a_calendar_month_and_follows_a_calendar_month() {
    HomePeriod march = PeriodChoice.LAST_MONTH.of(TODAY, WARSAW);

    assertThat(march.from()).isEqualTo("2026-03-01");
    assertThat(march.to()).isEqualTo("2026-03-31");
    assertThat(march.before().from()).isEqualTo("2026-02-01");
    assertThat(march.before().to()).isEqualTo("2026-02-28");
  }

  @Test
  void days_begin_in_the_time_zone_of_the_business_also_when_its_clocks_change() {
    HomePeriod march = PeriodChoice.LAST_MONTH.of(TODAY, WARSAW);

    assertThat(march.start()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    assertThat(march.end()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    assertThat(march.days()).isEqualTo(31);
  }
}
