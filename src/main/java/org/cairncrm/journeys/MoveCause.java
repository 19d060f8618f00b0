package org.cairncrm.journeys;

/** What moved a customer to a stage. */
public enum MoveCause {
  EVENT,
  TIME,
  MANUAL,
  PUBLICATION
}
