package org.cairncrm.journeys;

/** The direction of moves between stages. */
public enum FlowKind {
  /** Into the journey. */
  ENTRY,
  /** To the next stage of the map. */
  FORWARD,
  /** To a later stage, past others. */
  SKIP,
  /** To an earlier stage. */
  BACK,
  /** Out of the journey. */
  EXIT;

  /** The direction of a move between stages, by their places on the map. */
  static FlowKind between(int from, int to) {
    if (to < from) {
      return BACK;
    }
    return to == from + 1 ? FORWARD : SKIP;
  }
}
