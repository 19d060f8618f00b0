package org.cairncrm.lists;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param customer the customer of the row; null if it is about none
 * @param cells the values by the keys of their columns; a column without a value is null
 */
public record ListRow(
    UUID id, @JsonIgnore @Nullable CustomerId customer, Map<String, @Nullable Object> cells) {}
