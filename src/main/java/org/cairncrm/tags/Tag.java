package org.cairncrm.tags;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @param customers the number of customers who have it
 * @param version goes up with every change of the tag
 * @param endedAt when it was merged or deleted; null if it was not. It is then removed from one
 *     customer after another
 * @param mergedInto the tag that its customers get instead; null if there is none
 */
public record Tag(
    UUID id,
    String name,
    TagColour colour,
    int customers,
    int version,
    @Nullable Instant endedAt,
    @Nullable UUID mergedInto) {

  /** Whether it was merged or deleted. */
  boolean ended() {
    return endedAt != null;
  }
}
