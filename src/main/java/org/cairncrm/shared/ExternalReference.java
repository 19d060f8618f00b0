package org.cairncrm.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a thing in another system: the system's name as the source, and its id of the
 * thing.
 */
public final class ExternalReference {
  private ExternalReference() {}

  /** The faults of a request that gives only one of source and id. */
  public static List<FieldError> faults(@Nullable String source, @Nullable String externalId) {
    if ((source == null) == (externalId == null)) {
      return List.of();
    }
    return List.of(
        source == null
            ? new FieldError("source", "is required beside externalId")
            : new FieldError("externalId", "is required beside source"));
  }
}
