package org.cairncrm.lists;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param cells the values by the keys of their columns; a column without a value is null
 */
public record ListRow(UUID id, Map<String, @Nullable Object> cells) {}
