package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.jspecify.annotations.Nullable;

/** A change that a walk made to a run. */
sealed interface WalkChange {
  /** The version that the run followed at the change. */
  PublishedMap map();

  Run run();

  Instant at();

  /**
   * The customer came to a stage.
   *
   * @param left the passage before; null if the run began
   * @param lead the trigger that held; null if a time or a person moved the customer
   * @param saw the facts on which a time with a condition decided; empty otherwise
   */
  record Entered(
      PublishedMap map,
      Run run,
      @Nullable Passage left,
      Passage entered,
      Stage stage,
      @Nullable Lead lead,
      List<Seen> saw)
      implements WalkChange {
    @Override
    public Instant at() {
      return entered.enteredAt();
    }
  }

  /**
   * The run ended.
   *
   * @param saw the facts on which a time with a condition decided; empty otherwise
   */
  record Ended(
      PublishedMap map,
      Run run,
      Passage left,
      Run.Ending ending,
      @Nullable Lead lead,
      List<Seen> saw)
      implements WalkChange {
    @Override
    public Instant at() {
      return ending.at();
    }
  }

  /**
   * A time came whose condition did not hold.
   *
   * @param saw the facts on which it decided
   */
  record Tried(PublishedMap map, Run run, Instant at, List<Seen> saw) implements WalkChange {}

  /** An action of a stage is due. */
  record Due(PublishedMap map, Run run, Stage stage, StageAction action, Instant at)
      implements WalkChange {}

  /**
   * A publication bound the run to another version, or to a date.
   *
   * @param left the passage before, if the run goes on in another stage; null otherwise
   */
  record Republished(
      PublishedMap map, Run run, @Nullable Passage left, @Nullable Passage entered, Instant at)
      implements WalkChange {}
}
