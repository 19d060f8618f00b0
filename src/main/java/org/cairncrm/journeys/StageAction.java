package org.cairncrm.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done for customers at a stage.
 *
 * @param name the stable name, unique in the journey
 * @param after the time in the stage, for customers who stay; otherwise null
 * @param details the description of the work, by key, such as the title of a task
 * @param control the percentage of customers for whom nothing is done; 0 for none
 * @param variants the names among which customers are split by chance; empty for no split
 */
record StageAction(
    String name,
    ActionTiming timing,
    @Nullable Duration after,
    ActionKind kind,
    Map<String, String> details,
    int control,
    List<String> variants) {
  StageAction {
    details = Map.copyOf(details);
    variants = List.copyOf(variants);
  }

  /** Whether chance puts the customer into the control group, always with the same result. */
  boolean isControl(String journey, CustomerId customer) {
    return control > 0 && Chance.of(100, journey, name, "control", customer.toString()) < control;
  }

  /** The variant of the customer, always the same; null if there are none. */
  @Nullable String variant(String journey, CustomerId customer) {
    return variants.isEmpty()
        ? null
        : variants.get(Chance.of(variants.size(), journey, name, "variant", customer.toString()));
  }
}
