package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.orders.OrderStatus.CANCELLED;
import static org.cairncrm.orders.OrderStatus.DELIVERED;
import static org.cairncrm.orders.OrderStatus.IN_TRANSIT;
import static org.cairncrm.orders.OrderStatus.PLACED;
import static org.cairncrm.orders.OrderStatus.RETURNED;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderStatusTest {
  @Test
  void nothing_comes_back_to_placed() {
    assertThat(PLACED.before()).isEmpty();
  }

  @Test
  void an_order_goes_on_its_way_from_the_shop_or_with_goods_that_follow() {
    assertThat(IN_TRANSIT.before()).containsExactlyInAnyOrder(PLACED, IN_TRANSIT, DELIVERED);
  }

  @Test
  void only_what_is_open_is_cancelled_and_only_what_was_handed_over_comes_back() {
    assertThat(CANCELLED.before()).isEqualTo(OrderStatus.open());
    assertThat(RETURNED.before()).containsExactlyInAnyOrder(IN_TRANSIT, DELIVERED);
    assertThat(DELIVERED.before()).containsExactly(IN_TRANSIT);
  }

  @Test
  void cancelled_and_returned_are_ends() {
    assertThat(Arrays.stream(OrderStatus.values()).flatMap(to -> to.before().stream()))
        .doesNotContain(CANCELLED, RETURNED);
  }

  @Test
  void what_is_open_says_so() {
    assertThat(Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen))
        .containsExactlyElementsOf(OrderStatus.open());
    assertThat(IN_TRANSIT.words()).isEqualTo("in transit");
  }
}
