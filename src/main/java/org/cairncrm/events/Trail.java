package org.cairncrm.events;

import java.util.Map;

/**
 * Where it is kept who stepped in after something had failed, and why; what keeps it belongs to
 * another module.
 */
public interface Trail {
  /**
   * Records within the command that is running, or else at once.
   *
   * @param action in the past tense, such as {@code reaction-dismissed}
   * @param subject what it was done to, such as {@code person:anna}; no contact data
   */
  void record(String action, String subject, Map<String, ?> detail);
}
