package org.cairncrm.shared;

import java.time.Instant;
import java.util.List;

/**
 * A request with rules beyond those of single fields, for example for fields that depend on each
 * other and for times that must not be in the future. They are checked together with the
 * constraints of the fields, so that one response names every fault.
 */
@FollowsRules
public interface RequestRules {
  /**
   * Finds every fault. Other fields may be null because they are at fault themselves.
   *
   * @param now the time of the request
   */
  List<FieldError> faults(Instant now);

  /**
   * Requires that there are no faults.
   *
   * @throws Invalid naming every field at fault
   */
  default void require(Instant now) {
    List<FieldError> faults = faults(now);
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }
}
