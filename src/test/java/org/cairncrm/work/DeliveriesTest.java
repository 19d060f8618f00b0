package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.EventSettings;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Kitchen.class)
@Tag("slow")
class DeliveriesTest {
  @Autowired Kitchen.Cooks cooks;
  @Autowired Kitchen.Letter letter;
  @Autowired Deliveries deliveries;
  @Autowired DueTable due;
  @Autowired WorkSettings settings;
  @Autowired EventSettings pauses;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = cooks.customer();
    letter.mend();
  }

  @Test
  void are_sent_once_and_then_recorded() {
    cooks.deliver(customer, "hello");

    deliveries.sweep();
    deliveries.sweep();

    assertThat(letter.sent).containsExactly("hello");
    assertThat(cooks.rung(customer)).containsExactly("delivered hello");
    assertThat(cooks.open(customer)).isZero();
  }

  @Test
  void that_cannot_be_sent_are_tried_again_and_given_up_in_the_end() {
    letter.broken = true;
    cooks.deliver(customer, "hello");
    for (int tries = 1; tries < settings.mostTries(); tries++) {
      deliveries.sweep();
      assertThat(cooks.rung(customer)).isEmpty();
      clock.advance(pauses.longestPause());
    }

    deliveries.sweep();

    assertThat(cooks.rung(customer)).containsExactly("given up hello");
    assertThat(cooks.open(customer)).isZero();
  }

  @Test
  void that_another_instance_has_under_lease_are_left_alone() {
    cooks.deliver(customer, "hello");
    letter.meanwhile = () -> assertThat(deliveries.sweep()).isFalse();

    deliveries.sweep();

    assertThat(letter.sent).containsExactly("hello");
  }

  @Test
  void that_take_long_stay_under_their_lease_while_it_is_renewed() {
    cooks.deliver(customer, "hello");
    UUID lease = UUID.randomUUID();
    DueRow claimed =
        due.claim(List.of("test.letter"), lease, clock.instant(), settings.lease(), 16).getFirst();
    Duration nearly = settings.lease().minusMillis(1);
    clock.advance(nearly);
    assertThat(due.renew(claimed, lease, clock.instant().plus(settings.lease()))).isTrue();

    clock.advance(nearly);
    deliveries.sweep();
    assertThat(letter.sent).isEmpty();

    clock.advance(Duration.ofMillis(1));
    deliveries.sweep();
    assertThat(letter.sent).containsExactly("hello");
    assertThat(due.renew(claimed, lease, clock.instant())).as("another has done it").isFalse();
  }

  @Test
  void whose_sender_died_are_sent_by_another_when_the_lease_is_over() {
    cooks.deliver(customer, "hello");
    sql.execute(
        "update work.due set lease = gen_random_uuid(), tries = 1, attempt_at = ?::timestamptz"
            + " where customer_id = ?",
        clock.instant().plus(settings.lease()).toString(),
        customer.value());
    deliveries.sweep();
    assertThat(letter.sent).isEmpty();

    clock.advance(settings.lease());
    deliveries.sweep();
    assertThat(cooks.rung(customer)).containsExactly("delivered hello");
  }
}
