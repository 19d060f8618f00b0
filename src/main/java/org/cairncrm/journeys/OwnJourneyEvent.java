package org.cairncrm.journeys;

import org.cairncrm.events.CustomerEvent;

/** An event that a journey itself published. It moves nobody on the same journey. */
sealed interface OwnJourneyEvent extends CustomerEvent
    permits JourneyEntered,
        StageReached,
        StageReverted,
        JourneyLeft,
        StageSet,
        StageActionDue,
        JourneyRepublished,
        JourneyPlaced {
  String journey();

  /** Whether a journey itself published this event. */
  static boolean isOf(String journey, CustomerEvent event) {
    return event instanceof OwnJourneyEvent own && own.journey().equals(journey);
  }
}
