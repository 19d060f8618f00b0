package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;

/**
 * A customer who walks a draft as a test. Nothing is recorded of it, and no action is carried out.
 *
 * @param runs the runs that the customer would have, the newest last
 * @param actions what would have been done, the newest first
 */
@Schema(name = "TestCustomer")
public record TestCustomer(
    CustomerId customer,
    Actor chosenBy,
    Instant chosenAt,
    List<TestRun> runs,
    List<TestAction> actions) {
  public TestCustomer {
    runs = List.copyOf(runs);
    actions = List.copyOf(actions);
  }
}
