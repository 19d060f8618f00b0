package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** How few statements write what one command keeps back. */
class LotEntriesTest {
  private static final Instant EARNED = TestClock.START;
  private static final Instant LATER = EARNED.plusSeconds(60);

  private final CustomerId customer = CustomerId.next();

  @Test
  void are_one_lot_as_it_is_in_the_end_with_both_postings_and_one_change_of_the_balance() {
    PointsLot lot = lot();
    List<Statement> written = LotEntries.writing(List.of(opened(lot), activated(lot)));

    assertThat(written)
        .extracting(statement -> statement.sql().lines().findFirst().orElseThrow())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("insert into loyalty.lot"),
            two -> assertThat(two).startsWith("insert into loyalty.posting"),
            three -> assertThat(three).startsWith("insert into loyalty.balance"));
    assertThat(written.get(0).values()).contains("ACTIVE", 40L).doesNotContain("PENDING");
    assertThat(written.get(1).values()).contains("ISSUED", "PENDING", "ACTIVE");
    assertThat(written.get(2).values())
        .containsExactly(customer.value(), "points", 0L, 40L, 0L, 0L);
  }

  @Test
  void update_a_lot_that_was_written_before() {
    List<Statement> written = LotEntries.writing(List.of(activated(lot())));

    assertThat(written)
        .extracting(statement -> statement.sql().lines().findFirst().orElseThrow())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("update loyalty.lot"),
            two -> assertThat(two).startsWith("insert into loyalty.posting"),
            three -> assertThat(three).startsWith("update loyalty.balance"));
    assertThat(written.get(2).values())
        .containsExactly(customer.value(), "points", -40L, 40L, 0L, 0L);
  }

  @Test
  void add_up_what_a_customer_earned() {
    List<Statement> written = LotEntries.writing(List.of(opened(lot()), opened(lot())));

    assertThat(written.getLast().values())
        .containsExactly(customer.value(), "points", 80L, 0L, 0L, 0L);
  }

  private PointsLot lot() {
    OrderId order = OrderId.next();
    return SampleLots.of(order, LotStatus.PENDING, 40, 40, EARNED, LATER, null);
  }

  private LotEntry opened(PointsLot lot) {
    return LotEntry.opening(customer, lot, 1);
  }

  private LotEntry activated(PointsLot lot) {
    return LotEntry.moving(
        customer, lot.activated(LATER), LedgerAccount.PENDING, LedgerAccount.ACTIVE, 40, LATER, 2);
  }
}
