package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Prefetch;
import org.cairncrm.events.Query;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The positions of customers on their journeys, as the running command has changed them. */
@Component
class JourneyProgressTable implements Prefetch {
  private final Commands commands;

  JourneyProgressTable(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Query<?> of(CustomerId customer) {
    return state().loading(customer);
  }

  private JourneyState state() {
    return commands.state(JourneyState.class, JourneyState::new);
  }

  /**
   * The customer's position on the journey; null if the customer is not on it. Called under the
   * lock.
   */
  @Nullable Position position(CustomerId customer, String journey) {
    return state().position(customer, journey);
  }

  /** Sets the position after a change that is written already; null for no position. */
  void set(CustomerId customer, String journey, @Nullable Position position) {
    state().set(customer, journey, position);
  }

  /**
   * Moves the customer from the current stage, if there is one, to the next.
   *
   * @param from the result of {@link #position}, under the same lock
   * @param eventSeq the seq of the event that leads to the stage
   */
  void move(
      CustomerId customer,
      PublishedMap published,
      @Nullable Position from,
      String stage,
      Instant at,
      long eventSeq) {
    int left = from == null ? 0 : from.step();
    state()
        .move(
            new Move(
                customer, published.map().name(), published.version(), left, stage, at, eventSeq));
  }
}
