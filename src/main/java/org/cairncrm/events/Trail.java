package org.cairncrm.events;

import java.util.Map;

/** The record of manual interventions after failures, kept by another module. */
public interface Trail {
  /**
   * Records within the running command, or at once if there is none.
   *
   * @param action in the past tense, such as {@code reaction-dismissed}
   * @param subject the subject of the action, such as {@code person:anna}; no contact data
   */
  void record(String action, String subject, Map<String, ?> detail);
}
