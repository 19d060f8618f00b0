package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456789Z");

  @Test
  void is_now_when_nothing_was_told() {
    assertThat(BusinessTime.of(null, NOW, "at")).isEqualTo("2026-03-02T10:00:00.123456Z");
  }

  @Test
  void is_what_was_told_to_the_microsecond() {
    Instant told = Instant.parse("2017-05-04T12:00:00.987654321Z");

    assertThat(BusinessTime.of(told, NOW, "at")).isEqualTo("2017-05-04T12:00:00.987654Z");
  }

  @Test
  void may_be_ahead_as_far_as_clocks_differ() {
    Instant told = Instant.parse("2026-03-02T10:05:00Z");

    assertThat(BusinessTime.of(told, NOW, "at")).isEqualTo(told);
    assertThatThrownBy(() -> BusinessTime.of(told.plusSeconds(1), NOW, "at"))
        .isInstanceOf(Invalid.class)
        .hasMessage("at must not be in the future");
  }

  @Test
  void is_no_earlier_than_anyone_kept_books_of_it() {
    Instant earliest = Instant.parse("1990-01-01T00:00:00Z");

    assertThat(BusinessTime.of(earliest, NOW, "registeredAt")).isEqualTo(earliest);
    assertThatThrownBy(() -> BusinessTime.of(earliest.minusNanos(1), NOW, "registeredAt"))
        .isInstanceOf(Invalid.class)
        .hasMessage("registeredAt must not be before 1990");
    assertThatThrownBy(() -> BusinessTime.of(Instant.MIN, NOW, "at")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> BusinessTime.of(Instant.MAX, NOW, "at")).isInstanceOf(Invalid.class);
  }
}
