package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a test customer on a draft.
 *
 * @param run its number among the customer's runs
 * @param stage the name of the stage where it is, or was at its end
 * @param exit the title of the exit by which it ended; null while it is under way
 * @param endedAt null while it is under way
 */
@Schema(name = "TestRun")
public record TestRun(
    int run,
    String stage,
    String stageTitle,
    Instant since,
    @Nullable String exit,
    @Nullable Instant endedAt,
    List<TestStep> steps) {
  public TestRun {
    steps = List.copyOf(steps);
  }
}
