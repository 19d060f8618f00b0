package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsLotTest {
  private static final Money NOTHING = Money.of("0.00", "EUR");

  @ParameterizedTest
  @CsvSource({
    "PENDING,PENDING",
    "ACTIVE,ACTIVE",
    "SPENT,SPENT",
    "EXPIRED,EXPIRED",
    "REVERSED,REVERSED"
  })
  void stands_in_the_account_of_its_status(LotStatus status, LedgerAccount ledgerAccount) {
    assertThat(lot(status).account()).isEqualTo(ledgerAccount);
  }

  @Test
  void of_an_order_that_cost_nothing_is_taken_back_whole() {
    assertThat(lot(LotStatus.ACTIVE).toReverse(NOTHING, NOTHING, NOTHING)).isEqualTo(30);
  }

  private static PointsLot lot(LotStatus status) {
    Instant at = TestClock.START;
    OrderId order = OrderId.next();
    return SampleLots.of(order, status, 50, 30, at, at, null);
  }
}
