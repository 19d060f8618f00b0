package org.cairncrm.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference of another system: its name as the source, and its id of the thing. */
public final class ExternalReference {
  private ExternalReference() {}

  /** The fault of a request that gives one of the two without the other. */
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
