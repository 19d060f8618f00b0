package org.cairncrm.journeys;

/** What a publication does with the customers who are under way on older versions. */
public enum PublicationPolicy {
  /** They finish on their version. */
  PIN,
  /** They finish on their version until a date. Those who have not are then moved out. */
  DRAIN,
  /** They go on on the new version, each in the stage that a mapping names. */
  MIGRATE
}
