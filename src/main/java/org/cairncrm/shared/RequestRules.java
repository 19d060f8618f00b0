package org.cairncrm.shared;

import java.time.Instant;
import java.util.List;

/**
 * A request with rules beyond those of its single fields: fields that depend on each other, and
 * times that must not lie in the future. They are checked with the constraints of the fields, so
 * that one answer names every fault.
 */
@FollowsRules
public interface RequestRules {
  /**
   * Every fault, also where other fields are null because they are at fault themselves.
   *
   * @param now the time of the request
   */
  List<FieldError> faults(Instant now);

  /**
   * Requires that there are none.
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
