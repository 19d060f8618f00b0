package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class ReactionsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired Playground.Watching watching;
  @Autowired Journal journal;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = pokes.customer();
    watching.heard.clear();
  }

  @AfterEach
  void mend() {
    yelping.mend();
  }

  @Test
  void take_effect_before_the_command_returns() {
    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "yelping")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  @Test
  void hear_no_effect_before_its_cause() {
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    assertThat(watching.heard)
        .extracting(
            event ->
                event.getClass().getSimpleName()
                    + (event instanceof PingReceived p ? p.n() : ((PongReceived) event).n()))
        .containsExactly("PingReceived1", "PongReceived1", "PingReceived2", "PongReceived2");
  }

  @Test
  void know_their_cause() {
    pokes.poke(customer, 1);

    Recorded effect =
        journal.newest(customer, JournalFilter.ALL, PageRequest.first(10)).items().getFirst();
    assertThat(effect.name()).isEqualTo("test-yelped");
    assertThat(effect.causeSeq()).isEqualTo(1);
    assertThat(effect.root()).isEqualTo(1);
    assertThat(journal.causes(effect))
        .extracting(Recorded::name)
        .containsExactly("test-poked", "test-yelped");
    assertThat(journal.effects(journal.causes(effect).getFirst())).containsExactly(effect);
  }

  @Test
  void that_cause_each_other_without_end_are_stopped() {
    pokes.poke(customer, Playground.Endless.BAIT);

    assertThat(pokes.parked(customer)).singleElement().asString().startsWith("events.endless");
    assertThat(pokes.journal(customer).size()).isLessThan(2 * CommandAttempt.DEEPEST);
    assertThat(pokes.firstParked(customer).error()).contains("without end");
  }

  @Test
  void may_publish_for_their_own_customer_alone() {
    CustomerId other = pokes.customer();
    yelping.before = poke -> pokes.events.publish(new PongReceived(other, clock.instant(), 1));

    pokes.poke(customer, 1);

    assertThat(pokes.firstParked(customer).error()).contains("not locked");
    assertThat(pokes.journal(other)).isEmpty();
  }

  @Test
  void need_a_customer_that_is_known() {
    assertThatThrownBy(() -> pokes.poke(CustomerId.next(), 1)).isInstanceOf(NotFound.class);
  }
}
