package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.cairncrm.interactions.Direction;
import org.cairncrm.tags.CustomerTag;
import org.cairncrm.tags.Tags;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Customers walk the other maps that Cairn ships from end to end. */
@CairnTest
class ShippedMapsTest {
  @Autowired ApplicationContext context;
  @Autowired Tags tags;

  private ShippedMapWalk walk;

  @BeforeEach
  void a_customer() {
    walk = new ShippedMapWalk(context);
  }

  @AfterEach
  void end() {
    walk.close();
  }

  @Test
  void a_conversation_and_a_cart_lead_to_the_first_purchase() throws IOException {
    walk.along("first-contact");
    walk.happens(walk.registered());
    walk.happens(walk.contact(Direction.INBOUND));
    walk.happens(walk.contact(Direction.OUTBOUND));
    walk.passes(Duration.ofDays(31));
    walk.happens(walk.fact("cart-abandoned", Map.of("items", 2)));
    walk.happens(walk.order(1));

    assertThat(walk.paths())
        .containsExactly("known in-conversation quiet choosing → first-purchase");
  }

  @Test
  void a_customer_who_stays_quiet_leaves_without_a_purchase() throws IOException {
    walk.along("first-contact");
    walk.happens(walk.registered());
    walk.passes(Duration.ofDays(29));
    assertThat(walk.paths()).containsExactly("known");
    walk.passes(Duration.ofDays(1));
    assertThat(walk.paths()).containsExactly("known quiet");
    walk.passes(Duration.ofDays(60));

    assertThat(walk.paths()).containsExactly("known quiet → no-interest");
  }

  @Test
  void a_complaint_that_waited_is_settled_reopened_and_trust_comes_back() throws IOException {
    walk.along("complaint");
    walk.happens(walk.complaint("complaint-received"));
    walk.passes(Duration.ofDays(2));
    assertThat(walk.tasks()).contains("Take over a complaint that has waited for two days");
    walk.happens(walk.contact(Direction.INBOUND));
    walk.happens(walk.contact(Direction.OUTBOUND));
    walk.happens(walk.complaint("complaint-resolved"));
    walk.passes(Duration.ofDays(7));
    assertThat(walk.tasks()).contains("Ask whether the complaint was settled well");
    walk.happens(walk.complaint("complaint-received"));
    walk.happens(walk.complaint("complaint-resolved"));
    walk.happens(walk.order(4));

    assertThat(walk.paths())
        .containsExactly("received overdue being-solved settled received settled → trust-regained");
  }

  @Test
  void two_complaints_are_two_runs() throws IOException {
    walk.along("complaint");
    walk.happens(walk.fact("complaint-received", Map.of("complaint", "R-1")));
    walk.happens(walk.fact("complaint-received", Map.of("complaint", "R-2")));
    walk.happens(walk.fact("complaint-resolved", Map.of("complaint", "R-2", "accepted", true)));

    assertThat(walk.paths()).containsExactly("received", "received settled");
  }

  @Test
  void a_subscription_is_renewed_and_later_lapses() throws IOException {
    walk.along("renewal");
    walk.happens(walk.subscription("subscription-started"));
    walk.happens(walk.subscription("renewal-due"));
    walk.passes(Duration.ofDays(21));
    walk.happens(walk.subscription("subscription-renewed"));
    walk.happens(walk.subscription("renewal-due"));
    walk.passes(Duration.ofDays(51));

    assertThat(walk.paths())
        .containsExactly("started renewal-near at-risk renewed renewal-near at-risk → lapsed");
  }

  @Test
  void a_sleeping_customer_is_marked_and_won_back() throws IOException {
    walk.along("win-back");
    walk.happens(walk.delivered());
    walk.passes(Duration.ofDays(150));
    assertThat(tags.of(walk.customer)).extracting(CustomerTag::name).containsExactly("sleeping");
    walk.happens(walk.order(3));
    walk.happens(walk.delivered());

    assertThat(walk.paths().getFirst()).isEqualTo("supplied quiet sleeping awake → won-back");
  }

  @Test
  void a_customer_who_has_ordered_again_is_not_quiet() throws IOException {
    walk.along("win-back");
    walk.happens(walk.delivered());
    walk.passes(Duration.ofDays(60));
    walk.happens(walk.order(2));
    walk.passes(Duration.ofDays(60));
    assertThat(walk.paths()).containsExactly("supplied");
    walk.passes(Duration.ofDays(60));

    assertThat(walk.paths()).containsExactly("supplied quiet");
  }

  @Test
  void only_a_delay_notice_that_was_sent_counts_for_an_awake_customer() throws IOException {
    walk.along("win-back");
    walk.happens(walk.delivered());
    walk.passes(Duration.ofDays(150));
    walk.happens(walk.order(2));
    walk.happens(walk.noticed(true));
    walk.happens(walk.noticed(false));

    assertThat(walk.times("awake", "Delay notice")).isEqualTo(1);
  }

  @Test
  void a_customer_who_never_wakes_up_is_gone() throws IOException {
    walk.along("win-back");
    walk.happens(walk.delivered());
    walk.passes(Duration.ofDays(330));

    assertThat(walk.paths()).containsExactly("supplied quiet sleeping → gone");
  }
}
