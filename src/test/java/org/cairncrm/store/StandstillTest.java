package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class StandstillTest {
  @Autowired DSLContext sql;

  @Test
  void in_a_transaction_ends_it_so_that_its_locks_do_not_hold_others_up() {
    assertThat(sql.fetchValue("show idle_in_transaction_session_timeout")).isEqualTo("10s");
  }

  /** One that waits for the rest of a message is active, and not idle in its transaction. */
  @Test
  void postgresql_asks_soon_whether_the_other_end_of_a_silent_connection_is_still_there() {
    assertThat(sql.fetchValue("show tcp_keepalives_idle")).isEqualTo("10");
    assertThat(sql.fetchValue("show tcp_keepalives_interval")).isEqualTo("5");
    assertThat(sql.fetchValue("show tcp_keepalives_count")).isEqualTo("2");
  }
}
