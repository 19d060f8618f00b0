package org.cairncrm.tags;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a tag, which stays when the tag is merged or deleted.
 *
 * @param ended whether it was merged or deleted
 * @param mergedInto the tag that took its place; null if there is none
 */
record TagRow(
    UUID id,
    String name,
    TagColour colour,
    int version,
    boolean ended,
    @Nullable UUID mergedInto) {}
