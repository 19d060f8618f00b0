package org.cairncrm.integration;

import java.util.Set;

/** Takes events of some types in. */
interface Taker {
  /** Of which. */
  Set<String> types();

  /**
   * Looks at all that can be wrong, and does nothing yet.
   *
   * @throws org.cairncrm.shared.Refusal when it cannot be taken in
   */
  Arriving look(CloudEvent event);
}
