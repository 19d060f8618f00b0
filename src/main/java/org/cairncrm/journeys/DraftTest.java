package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The test customers of a draft.
 *
 * @param revision the revision of the draft that they walk
 * @param faults the number of faults of the draft; with faults, nobody walks it
 */
@Schema(name = "DraftTest")
public record DraftTest(String journey, int revision, int faults, List<TestCustomer> customers) {
  public DraftTest {
    customers = List.copyOf(customers);
  }
}
