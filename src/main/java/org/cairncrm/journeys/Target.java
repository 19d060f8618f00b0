package org.cairncrm.journeys;

/** A stage or an exit, to which ways lead. */
sealed interface Target permits Stage, Exit {
  /** The stable name. */
  String name();

  String title();
}
