package org.cairncrm.journeys;

/** The moment of an action: when customers come to its stage, stay there for a time, or leave. */
enum ActionTiming {
  ENTERING,
  STAYING,
  LEAVING
}
