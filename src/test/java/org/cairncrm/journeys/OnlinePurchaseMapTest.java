package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Customers walk the shipped map of online purchases, with delays, returns and cancellations. */
@CairnTest
class OnlinePurchaseMapTest {
  @Autowired ApplicationContext context;

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
  void a_first_order_that_arrives_and_the_third_one_lead_to_loyalty() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.registered());
    walk.happens(walk.order(1));
    walk.happens(walk.handedOver());
    walk.happens(walk.delivered());
    walk.happens(walk.order(2));
    walk.happens(walk.order(3));

    assertThat(walk.paths())
        .containsExactly("discovered first-order on-its-way arrived repeat-buyer loyal");
  }

  @Test
  void only_the_voucher_of_every_third_order_counts_as_its_reward() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.order(3));
    walk.happens(walk.rewardedWithPoints());

    assertThat(walk.times("loyal", "Reward, every third order")).isEqualTo(1);
  }

  @Test
  void only_a_delay_notice_that_was_sent_counts() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.order(1));
    walk.happens(walk.delayed());
    walk.happens(walk.noticed(true));
    walk.happens(walk.noticed(false));

    assertThat(walk.times("delayed", "Delay notice")).isEqualTo(1);
  }

  @Test
  void a_delayed_parcel_arrives_after_all() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.order(1));
    walk.happens(walk.handedOver());
    walk.happens(walk.delayed());
    walk.happens(walk.delayed());
    walk.happens(walk.delivered());

    assertThat(walk.paths()).containsExactly("first-order on-its-way delayed arrived");
  }

  @Test
  void a_delay_of_a_later_order_does_not_take_a_buyer_back() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.order(1));
    walk.happens(walk.delivered());
    walk.happens(walk.order(2));
    walk.happens(walk.delayed());

    assertThat(walk.paths()).containsExactly("first-order arrived repeat-buyer");
  }

  @Test
  void a_customer_who_cancels_the_only_order_leaves_and_begins_again_with_the_next()
      throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.registered());
    walk.happens(walk.order(1));
    walk.happens(walk.cancelled(0));
    walk.happens(walk.order(1));

    assertThat(walk.paths()).containsExactly("discovered first-order → cancelled", "first-order");
    assertThat(walk.last("journey-left").data())
        .contains("\"exit\": \"cancelled\"", "\"outcome\": \"cancelled\"");
  }

  @Test
  void a_return_in_part_or_as_a_whole_leads_aside_until_the_next_order() throws IOException {
    walk.along("online-purchase");
    walk.happens(walk.order(1));
    walk.happens(walk.delivered());
    walk.happens(walk.returned(null));
    walk.happens(walk.order(2));
    walk.happens(walk.returned(0));
    walk.happens(walk.order(1));

    assertThat(walk.paths())
        .containsExactly("first-order arrived returned repeat-buyer returned first-order");
  }
}
