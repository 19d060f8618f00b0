package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cairncrm.events.EventSettings;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Kitchen.class)
@Tag("slow")
class FailingTimersTest {
  @Autowired Kitchen.Cooks cooks;
  @Autowired Kitchen.Egg egg;
  @Autowired Work work;
  @Autowired DueTimers timers;
  @Autowired WorkSettings settings;
  @Autowired EventSettings pauses;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = cooks.customer();
    egg.mend();
  }

  @Test
  void that_throw_stop_nobody_and_are_tried_again_later() {
    cooks.schedule(customer, "broken", Duration.ofHours(1));
    cooks.schedule(customer, "sound", Duration.ofHours(2));
    egg.before =
        key -> {
          if (key.equals("broken")) {
            throw new IllegalStateException("no egg");
          }
        };
    clock.advance(Duration.ofHours(3));

    cooks.called(customer, clock.instant());
    assertThat(cooks.rung(customer)).containsExactly("sound");
    assertThat(cooks.journal(customer)).containsExactly("test-rang", "test-called");

    egg.before = key -> {};
    timers.sweep();
    assertThat(cooks.rung(customer)).as("not before the pause is over").containsExactly("sound");
    clock.advance(pauses.firstPause());
    timers.sweep();
    assertThat(cooks.rung(customer)).containsExactly("sound", "broken");
    assertThat(cooks.open(customer)).isZero();
  }

  @Test
  void that_fail_for_good_wait_for_a_person() {
    cooks.schedule(customer, "broken", Duration.ZERO);
    egg.before =
        key -> {
          throw new IllegalStateException("no egg");
        };
    for (int tries = 0; tries < settings.mostTries(); tries++) {
      timers.sweep();
      clock.advance(pauses.longestPause());
    }
    assertThat(stuck())
        .singleElement()
        .satisfies(row -> assertThat(row.error()).contains("no egg"));

    egg.before = key -> {};
    timers.sweep();
    assertThat(cooks.rung(customer)).isEmpty();
    work.retry(customer, "test.egg", "broken");
    timers.sweep();
    assertThat(cooks.rung(customer)).containsExactly("broken");
    assertThat(stuck()).isEmpty();
  }

  private List<StuckRow> stuck() {
    return work.stuck(200).stream().filter(row -> row.customer().equals(customer)).toList();
  }
}
