package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.events.EventTypes;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CairnStartsTest {
  @Autowired EventTypes events;

  @Test
  void knows_every_event_by_its_name() {
    assertThat(events.names()).contains("order-placed", "delivery-delayed");
  }
}
