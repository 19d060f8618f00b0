package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that would have been carried out for a test customer.
 *
 * @param details its description in the map, by key, such as the title of a task
 * @param variant the variant of the customer; null if there are none
 * @param control whether chance puts the customer into the control group, so that nothing is done
 * @param sinceChosen whether it fell due after the customer was chosen, and not in the history
 *     before
 */
@Schema(name = "TestAction")
public record TestAction(
    String action,
    ActionKind kind,
    Map<String, String> details,
    String stageTitle,
    @Nullable String variant,
    boolean control,
    Instant at,
    boolean sinceChosen) {
  public TestAction {
    details = Map.copyOf(details);
  }
}
