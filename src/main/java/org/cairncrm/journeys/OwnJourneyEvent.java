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
}
