package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyBudgetTest {
  private static final int KB = 1 << 10;

  private final BodyBudget budget =
      new BodyBudget(
          new BodySettings(
              DataSize.ofKilobytes(64),
              DataSize.ofMegabytes(1),
              DataSize.ofKilobytes(400),
              Duration.ofSeconds(30)));

  @Test
  void bodies_take_what_arrives_and_no_more_than_there_is() {
    budget.share().growTo(64 * KB);
    BodyBudget.Share grows = budget.share();
    grows.growTo(64 * KB);
    grows.growTo(300 * KB);

    assertThatThrownBy(() -> budget.share().growTo(37 * KB)).isInstanceOf(OutOfBodyMemory.class);
    assertThatCode(() -> budget.share().growTo(36 * KB)).doesNotThrowAnyException();
  }

  @Test
  void a_body_that_was_answered_gives_back_what_it_had() {
    for (int i = 0; i < 10; i++) {
      try (BodyBudget.Share body = budget.share()) {
        body.growTo(10 * KB);
        body.growTo(300 * KB);
      }
    }
  }

  @Test
  void a_body_that_was_refused_gives_back_what_it_had() {
    for (int i = 0; i < 10; i++) {
      try (BodyBudget.Share body = budget.share()) {
        body.growTo(200 * KB);
        assertThatThrownBy(() -> body.growTo(301 * KB)).isInstanceOf(OutOfBodyMemory.class);
      }
    }
  }

  @Test
  void large_bodies_leave_a_quarter_for_small_ones() {
    budget.share().growTo(300 * KB);

    assertThatThrownBy(() -> budget.share().growTo(65 * KB)).isInstanceOf(OutOfBodyMemory.class);
    assertThatCode(() -> budget.share().growTo(64 * KB)).doesNotThrowAnyException();
  }
}
