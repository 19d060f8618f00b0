package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/**
 * A move from a stage to another one, forward or back, or to an exit.
 *
 * @param to the name of a stage or an exit
 * @param title the title of that stage or exit
 * @param outcome the outcome of an exit; null for a stage
 * @param customers how often customers made the move; null if nothing was counted
 */
public record PicturedMove(
    String from, String to, String title, @Nullable ExitOutcome outcome, @Nullable Long customers) {
  /** Whether the move ends the run. */
  public boolean isExit() {
    return outcome != null;
  }
}
