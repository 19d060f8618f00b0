package org.cairncrm.integration;

import java.util.Map;
import java.util.Set;

/** Takes events of some types in. */
interface Taker {
  /** The CloudEvents types that this endpoint handles. */
  Set<String> types();

  /** Other types, each with the one of {@link #types()} that it means. */
  default Map<String, String> aliases() {
    return Map.of();
  }

  /**
   * Looks at all that can be wrong, and does nothing yet.
   *
   * @throws org.cairncrm.shared.Refusal when it cannot be taken in
   */
  Arriving look(CloudEvent event);
}
