package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cairncrm.orders.OrderId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

class LotClawbackTest {
  @Test
  void goes_from_lot_to_lot_until_it_has_enough() {
    assertThat(taken(27, 20, 5, 40)).containsExactly(20L, 5L, 2L);
    assertThat(taken(20, 20, 5)).containsExactly(20L);
    assertThat(taken(1, 20)).containsExactly(1L);
  }

  @Test
  void takes_no_more_than_there_is() {
    assertThat(taken(27, 20, 5)).containsExactly(20L, 5L);
    assertThat(taken(27)).isEmpty();
  }

  @Test
  void leaves_alone_what_has_nothing_to_give() {
    assertThat(taken(27, 0, 40)).containsExactly(27L);
    assertThat(taken(0, 20)).isEmpty();
  }

  @Test
  void names_the_lots_in_their_order() {
    List<PointsLot> lots = lots(20, 40);

    assertThat(LotClawback.of(lots, 30))
        .containsExactly(new LotClawback(lots.getFirst(), 20), new LotClawback(lots.getLast(), 10));
  }

  private static Stream<Long> taken(long points, long... left) {
    return LotClawback.of(lots(left), points).stream().map(LotClawback::points);
  }

  private static List<PointsLot> lots(long... left) {
    var at = TestClock.START;
    OrderId order = OrderId.next();
    return LongStream.of(left)
        .mapToObj(remaining -> SampleLots.of(order, LotStatus.ACTIVE, 100, remaining, at, at, at))
        .toList();
  }
}
