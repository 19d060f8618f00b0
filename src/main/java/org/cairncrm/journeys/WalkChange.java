package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.jspecify.annotations.Nullable;

/** A change that a walk made to a run. */
sealed interface WalkChange {
  Run run();

  Instant at();

  /**
   * The customer came to a stage.
   *
   * @param left the passage before; null if the run began
   * @param lead the trigger that held; null if a time or a person moved the customer
   */
  record Entered(Run run, @Nullable Passage left, Passage entered, Stage stage, @Nullable Lead lead)
      implements WalkChange {
    @Override
    public Instant at() {
      return entered.enteredAt();
    }
  }

  /** The run ended. */
  record Ended(Run run, Passage left, Run.Ending ending, @Nullable Lead lead)
      implements WalkChange {
    @Override
    public Instant at() {
      return ending.at();
    }
  }

  /** An action of a stage is due. */
  record Due(Run run, Stage stage, StageAction action, Instant at) implements WalkChange {}
}
