package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

class NewParkedReactionTest {
  private static final Instant NOW = TestClock.START;
  private static final CustomerId CUSTOMER = CustomerId.next();

  @Test
  void of_the_one_that_failed_is_tried_again_after_a_pause() {
    NewParkedReaction park =
        NewParkedReaction.first(
            CUSTOMER,
            "x.one",
            7,
            NOW,
            Duration.ofSeconds(5),
            new IllegalStateException("why"),
            true);

    assertThat(park)
        .isEqualTo(
            new NewParkedReaction(
                CUSTOMER,
                "x.one",
                7,
                park.id(),
                1,
                NOW.plusSeconds(5),
                "java.lang.IllegalStateException: why",
                NOW,
                true));
  }

  @Test
  void of_those_behind_has_no_time_of_its_own() {
    NewParkedReaction park = NewParkedReaction.behind(CUSTOMER, "x.one", 8, NOW, false);

    assertThat(park)
        .isEqualTo(
            new NewParkedReaction(CUSTOMER, "x.one", 8, park.id(), 0, null, null, NOW, false));
  }

  @Test
  void names_the_error_and_its_root() {
    var root = new IllegalArgumentException("root");
    var middle = new IllegalStateException("middle", root);

    assertThat(NewParkedReaction.text(root)).isEqualTo("java.lang.IllegalArgumentException: root");
    assertThat(NewParkedReaction.text(new RuntimeException("outer", middle)))
        .isEqualTo("java.lang.RuntimeException: outer ← java.lang.IllegalArgumentException: root");
  }

  @Test
  void keeps_no_more_of_an_error_than_a_person_reads() {
    String name = "java.lang.RuntimeException: ";
    String fits = "x".repeat(2000 - name.length());

    assertThat(NewParkedReaction.text(new RuntimeException(fits))).isEqualTo(name + fits);
    assertThat(NewParkedReaction.text(new RuntimeException(fits + "y"))).isEqualTo(name + fits);
  }
}
