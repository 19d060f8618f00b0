package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class HistoryRetriedTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired ParkedRetries retries;
  @Autowired EventSettings settings;
  @Autowired TestClock clock;

  @AfterEach
  void mend() {
    yelping.mend();
  }

  @Test
  void is_told_of_as_history_again_and_what_was_news_behind_it_as_news() {
    CustomerId customer = pokes.customer();
    yelping.before = poke -> Playground.fail();
    pokeAsHistory(customer, 1);
    pokes.poke(customer, 2);
    pokeAsHistory(customer, 3);

    List<String> told = new ArrayList<>();
    yelping.before =
        poke -> {
          // others of whom something is parked may be retried as well
          if (poke.customer().equals(customer)) {
            told.add(poke.n() + (CommandMode.current().history() ? " as history" : " as news"));
          }
        };
    clock.advance(settings.firstPause());
    retries.sweep();

    assertThat(told).containsExactly("1 as history", "2 as news", "3 as history");
    assertThat(pokes.parked(customer)).isEmpty();
  }

  private void pokeAsHistory(CustomerId customer, int n) {
    CommandMode.current().withHistory(true).run(() -> pokes.poke(customer, n));
  }
}
