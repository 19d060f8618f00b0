package org.cairncrm.demo;

import java.util.Map;
import org.cairncrm.customers.CustomerRegistered;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.events.Reaction;
import org.cairncrm.shared.Channel;
import org.springframework.stereotype.Component;

/**
 * The demo shop's printer of welcome cards. It fails for one customer while the story is loaded, so
 * that Operations has a parked reaction. A later retry succeeds.
 */
@Component
@ConditionalOnDemo
class WelcomeCards {
  private final Customers customers;
  private final Events events;
  private final StoryClock clock;

  WelcomeCards(Customers customers, Events events, StoryClock clock) {
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  @Reaction("demo.welcome-cards")
  void on(CustomerRegistered event) {
    if (!event.customer().equals(customers.called(StorySystems.SOURCE, StoryPeople.JONAS.id()))) {
      return;
    }
    if (clock.inStory()) {
      throw new IllegalStateException(
          "The printer of welcome cards is out of paper (part of the demo: retry it now)");
    }
    events.publish(
        new FactReceived(
            event.customer(),
            "welcome-card-printed",
            "Welcome card printed",
            Channel.POST,
            StorySystems.SOURCE,
            "welcome-card-" + StoryPeople.JONAS.id(),
            Map.of(),
            event.occurredAt()));
  }
}
