package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

class ActivationTimerTest {
  private final Ledger ledger = mock(Ledger.class);
  private final Events events = mock(Events.class);
  private final ActivationTimer timer = new ActivationTimer(ledger, events);
  private final CustomerId customer = CustomerId.next();
  private final UUID lot = UUID.randomUUID();

  @Test
  void hears_of_the_rows_that_wait_under_its_name() {
    assertThat(timer.kind()).isEqualTo("loyalty.activation");
  }

  @Test
  void tells_what_became_active_at_its_own_time() {
    OrderId order = OrderId.next();
    when(ledger.activate(customer, lot, TestClock.START))
        .thenReturn(new Ledger.Activated(order, 40));

    timer.due(customer, lot.toString(), TestClock.START);

    verify(events)
        .publish(new PointsActivated(customer, order, lot, TestClock.START, 40, "waited"));
  }

  @Test
  void tells_nothing_when_the_points_wait_no_more() {
    when(ledger.activate(any(), any(), any())).thenReturn(null);

    timer.due(customer, lot.toString(), TestClock.START);

    verifyNoInteractions(events);
  }
}
